package io.cardledger.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardledger.model.money.Money;
import io.cardledger.model.operation.CardOperation;
import io.cardledger.model.position.Positions;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AccountPropertiesTests {

    private static final int RUNS = 300;
    private static final int PARTITIONS = 5;

    private record Step(CardOperation operation, int partition, long offset, long timestamp) {}

    @Test
    void anyStreamOfOperationsIsDecidedAsThePlainModelDoesAcrossWritesAndReads() {
        Randomly.check(RUNS, random -> {
            int rememberedIds = 1 + random.nextInt(40);
            AccountCodec codec = new AccountCodec(rememberedIds);
            SimpleCard model = new SimpleCard(rememberedIds);
            Account account = new Account("c", codec.rememberedIds());
            for (Step step : steps(random)) {
                assertThat(account.hasDecided(step.partition(), step.offset())).isFalse();
                assertThat(decide(account, step))
                        .isEqualTo(model.decide(step.operation(), step.partition(), step.offset()));
                assertThat(BigInteger.valueOf(account.units())).isEqualTo(model.balance);
                if (random.nextInt(10) == 0) {
                    account = codec.decode(new Account("c", codec.rememberedIds()), codec.encode(account));
                }
            }
            assertThat(account.operations()).isEqualTo(model.operations);
            assertThat(account.balance().position()).isEqualTo(positions(model));
        });
    }

    @Test
    void whatWasDecidedIsAReplayAndNothingElseIs() {
        Randomly.check(RUNS, random -> {
            Account account = new Account("c", 32);
            List<Step> steps = steps(random);
            int decided = 1 + random.nextInt(steps.size());
            steps.subList(0, decided).forEach(step -> decide(account, step));
            byte[] before = new AccountCodec(32).encode(account);

            List<Step> replayed = steps.subList(random.nextInt(decided), steps.size());
            int skipped = 0;
            for (Step step : replayed) {
                if (account.hasDecided(step.partition(), step.offset())) {
                    skipped++;
                }
            }
            assertThat(skipped).isEqualTo(decided - steps.indexOf(replayed.get(0)));
            assertThat(new AccountCodec(32).encode(account)).isEqualTo(before);
        });
    }

    @Test
    void encodingWhatWasDecodedGivesTheSameBytes() {
        Randomly.check(RUNS, random -> {
            AccountCodec codec = new AccountCodec(1 + random.nextInt(40));
            Account account = new Account("c", codec.rememberedIds());
            steps(random).forEach(step -> decide(account, step));
            Account copy = codec.decode(new Account("c", codec.rememberedIds()), codec.encode(account));

            assertThat(codec.encode(copy)).isEqualTo(codec.encode(account));
            assertThat(copy.balance()).isEqualTo(account.balance());
        });
    }

    /** Servers of several versions share a changelog, and what is stored now is read years later. */
    @Test
    void theRecordOfVersion1StaysAsItIs() {
        AccountCodec codec = new AccountCodec(2);
        Account account = new Account("c", codec.rememberedIds());
        account.decide(operation("a", 15_000), 3, 7, 1_000);
        account.decide(operation("b", -20_000), 3, 9, 1_500);
        account.decide(operation("c", 1_000_000), 1, 200, 1_400);

        assertThat(HexFormat.of().formatHex(codec.encode(account)))
                .isEqualTo("01" + "f0ba79" + "06" + "f015"
                        + "04" + "0612" + "029003"
                        + "04" + "7a98a957b1d3d1ee" + "bfb802" + "c801"
                        + "8e38df6c4a1f74d7" + "80897a" + "c701");
    }

    @Test
    void anAccountWithoutOperationsHasNoBalance() {
        assertThat(new Account("c", 1).balance()).isNull();
    }

    @Test
    void fewerRememberedIdsThanBeforeKeepTheLatest() {
        Account account = new Account("c", 3);
        for (int id = 0; id < 3; id++) {
            account.decide(operation("" + id, 1), 0, id, 0);
        }
        Account fewer = new AccountCodec(2).decode(new Account("c", 2), new AccountCodec(3).encode(account));

        assertThat(fewer.decide(operation("2", 1), 0, 10, 0)).hasToString("DUPLICATE");
        assertThat(fewer.decide(operation("1", 1), 0, 11, 0)).hasToString("DUPLICATE");
        assertThat(fewer.decide(operation("0", 1), 0, 12, 0)).hasToString("APPLIED");
    }

    @Test
    void theAgeOfAForgottenIdIsTheTimeSinceItWasCounted() {
        Account account = new Account("c", 1);
        account.decide(operation("a", 1), 0, 0, 1_000);
        assertThat(account.ageForgotten()).isEqualTo(Account.NOTHING_FORGOTTEN);
        account.decide(operation("b", 1), 0, 1, 61_000);
        assertThat(account.ageForgotten()).isEqualTo(60_000);
    }

    @Test
    void anAccountOfAnotherVersionIsRefused() {
        assertThatThrownBy(() -> new AccountCodec(32).decode(new Account("c", 32), new byte[] {2, 0}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("version 2")
                .hasMessageContaining("version 1");
    }

    private static Object decide(Account account, Step step) {
        return account.decide(step.operation(), step.partition(), step.offset(), step.timestamp());
    }

    private static Positions positions(SimpleCard model) {
        return Positions.parse(model.decided.entrySet().stream()
                .map(entry -> entry.getKey() + "@" + entry.getValue())
                .collect(Collectors.joining(",")));
    }

    private static List<Step> steps(Random random) {
        long[] next = new long[PARTITIONS];
        List<Step> steps = new ArrayList<>();
        int partitions = 1 + random.nextInt(PARTITIONS);
        for (int left = 1 + random.nextInt(200); left > 0; left--) {
            int partition = random.nextInt(partitions);
            next[partition] += 1 + (random.nextInt(4) == 0 ? random.nextInt() & 0xffffffL : 0);
            String id = random.nextInt(5) == 0 ? null : "id" + random.nextInt(60);
            long amount = random.nextInt(3) == 0 ? random.nextInt(3) : random.nextLong();
            steps.add(new Step(operation(id, amount), partition, next[partition], random.nextLong(1L << 45)));
        }
        return steps;
    }

    private static CardOperation operation(String id, long units) {
        return new CardOperation("c", new Money(units), id, null);
    }
}
