package io.cardledger.bench.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.bench.peer.PeerAccount;
import io.cardledger.bench.peer.PeerOperation;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExpectedTests {

    private static final int CARDS = 50;
    private static final int OPERATIONS = 20_000;

    @ParameterizedTest
    @EnumSource
    void foldingTheTextsGivesTheExpectedBalances(CardChoice choice) {
        Workload workload = new Workload(CARDS, choice, true, 0, OPERATIONS);
        Expected expected = Expected.of(workload);
        Map<String, PeerAccount> folded = fold(workload);
        IntStream.range(0, CARDS)
                .filter(card -> expected.known()[card])
                .forEach(card ->
                        assertThat(folded.get(CardNames.name(card)).units()).isEqualTo(expected.once()[card]));
        assertThat(folded).hasSize((int)
                IntStream.range(0, CARDS).filter(card -> expected.known()[card]).count());
    }

    private static Map<String, PeerAccount> fold(Workload workload) {
        Map<String, PeerAccount> accounts = new HashMap<>();
        OperationCursor operations = new OperationCursor(workload);
        for (int i = 0; i < workload.operations(); i++) {
            operations.next();
            PeerOperation read = PeerOperation.read(OperationJson.of(operations, workload.withIds()));
            accounts.computeIfAbsent(read.card(), card -> PeerAccount.decode(null))
                    .apply(read.units(), read.id());
        }
        return accounts;
    }

    @Test
    void repeatsMakeADifferenceWhereTheyCount() {
        Expected expected = Expected.of(new Workload(CARDS, CardChoice.UNIFORM, true, 0, OPERATIONS));
        assertThat(expected.every()).isNotEqualTo(expected.once());
    }

    @Test
    void withoutIdsNothingIsRepeated() {
        Expected expected = Expected.of(new Workload(CARDS, CardChoice.UNIFORM, false, 0, OPERATIONS));
        assertThat(expected.every()).isEqualTo(expected.once());
    }

    @Test
    void eachCardIsSeenInTheWarmUp() {
        OperationCursor operations = new OperationCursor(new Workload(CARDS, CardChoice.HOT, false, CARDS, 0));
        assertThat(IntStream.range(0, CARDS)
                        .peek(i -> operations.next())
                        .map(i -> operations.card())
                        .distinct())
                .hasSize(CARDS);
    }

    @Test
    void theHotCardGetsThreeOperationsOfTen() {
        OperationCursor operations = new OperationCursor(new Workload(CARDS, CardChoice.HOT, false, 0, OPERATIONS));
        long hot = IntStream.range(0, OPERATIONS)
                .peek(i -> operations.next())
                .filter(i -> operations.card() == 0)
                .count();
        assertThat(hot).isBetween(OPERATIONS * 29L / 100, OPERATIONS * 34L / 100);
    }

    @Test
    void labelsNameTheWorkload() {
        assertThat(new Workload(1_000_000, CardChoice.ZIPF, false, 0, 1).label())
                .isEqualTo("1M-zipf-noids");
        assertThat(new Workload(10_000, CardChoice.UNIFORM, true, 0, 1).label()).isEqualTo("10k-uniform-ids");
    }
}
