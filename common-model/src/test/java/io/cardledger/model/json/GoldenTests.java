package io.cardledger.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.model.balance.BalanceBatch;
import io.cardledger.model.balance.BalancePage;
import io.cardledger.model.balance.Balances;
import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.money.Money;
import io.cardledger.model.operation.AcceptedOperation;
import io.cardledger.model.operation.CardOperation;
import io.cardledger.model.operation.OperationOutcome;
import io.cardledger.model.operation.OperationReader;
import io.cardledger.model.operation.OperationResult;
import io.cardledger.model.operation.Operations;
import io.cardledger.model.position.Position;
import io.cardledger.model.position.Positions;
import io.cardledger.model.problem.Accepted;
import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import io.cardledger.model.query.BalanceQuery;
import io.cardledger.model.query.QueryReader;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenTests {

    /** Those of records that one service alone knows: its own tests compare them. */
    private static final Set<String> OF_ONE_SERVICE = Set.of("generator-settings", "generator-state", "instances");

    static Stream<Arguments> records() {
        return Stream.of(
                record("operation", new CardOperation("0", Money.of(100), null, null), CardOperation.class),
                record("operation-complete", Operations.complete(), CardOperation.class),
                record("accepted", accepted(), AcceptedOperation.class),
                record("outcome-applied", Operations.applied(), OperationOutcome.class),
                record("outcome-duplicate", Operations.duplicate(), OperationOutcome.class),
                record("outcome-conflict", Operations.conflict(), OperationOutcome.class),
                record("outcome-invalid", Operations.invalid(), OperationOutcome.class),
                record("result-accepted", OperationResult.accepted(1, accepted()), OperationResult.class),
                record("result-rejected", OperationResult.rejected(2, badOperation()), OperationResult.class),
                record("balance", Balances.threeHundred("0"), CardBalance.class),
                record("balance-of-two-partitions", Balances.fromTwoPartitions("0"), CardBalance.class),
                record("balance-batch", Balances.batch(), BalanceBatch.class),
                record("balance-page", Balances.page("/balance?from=1&limit=1"), BalancePage.class),
                record("balance-page-last", Balances.page(null), BalancePage.class),
                record("problem-bad-operation", badOperation(), Problem.class),
                record("problem-unknown-card", unknownCard(), Problem.class),
                record("problem-unavailable", unavailable(), Problem.class));
    }

    @ParameterizedTest
    @MethodSource("records")
    <T> void isWrittenAsItsGoldenFile(String name, T value, Class<T> type) {
        Golden.assertWritten(name, value);
    }

    @ParameterizedTest
    @MethodSource("records")
    <T> void isReadFromItsGoldenFile(String name, T value, Class<T> type) {
        Golden.assertRead(name, value, type);
    }

    @Test
    void operationsAreReadByTheOperationReader() {
        assertThat(OperationReader.read(Golden.bytes("operation"))).isEqualTo(Operations.hundred("0"));
        assertThat(OperationReader.read(Golden.bytes("operation-complete"))).isEqualTo(Operations.complete());
    }

    @Test
    void queriesAreReadByTheQueryReader() {
        assertThat(QueryReader.read(Golden.bytes("query-bare.txt"))).isEqualTo(BalanceQuery.bare("0"));
        assertThat(QueryReader.read(Golden.bytes("query")))
                .isEqualTo(new BalanceQuery("0", Positions.of(2, 1045), Duration.ofSeconds(5), BalanceQuery.Form.JSON));
    }

    @Test
    void problemTypesAreStable() {
        String lines = Stream.of(ProblemType.values())
                .map(type -> type.status() + " " + type.uri() + " " + type.title() + "\n")
                .reduce("", String::concat);
        assertThat(lines).isEqualTo(Golden.read("problem-types.txt") + "\n");
    }

    @Test
    void everyGoldenFileIsTested() {
        Set<String> tested = new TreeSet<>(List.of("query", "query-bare", "problem-types", "dead-letter-headers"));
        tested.add("reasons");
        tested.addAll(OF_ONE_SERVICE);
        records().forEach(record -> tested.add((String) record.get()[0]));
        assertThat(Golden.names()).isEqualTo(tested);
    }

    private static AcceptedOperation accepted() {
        return new AcceptedOperation("order-1", "0", new Position(2, 1045));
    }

    private static Problem badOperation() {
        return Problem.of(ProblemType.BAD_OPERATION, "operation must have at most 4 decimal places")
                .withField("operation")
                .withReason("bad-operation");
    }

    private static Problem unknownCard() {
        return Problem.of(ProblemType.UNKNOWN_CARD, "no operation of this card was counted yet")
                .withCard("0");
    }

    private static Problem unavailable() {
        return Problem.of(ProblemType.UNAVAILABLE, "the broker cannot be reached: repeat the call with the same id")
                .withOperation("order-1", Accepted.UNKNOWN);
    }

    private static Arguments record(String name, Object value, Class<?> type) {
        return Arguments.of(name, value, type);
    }
}
