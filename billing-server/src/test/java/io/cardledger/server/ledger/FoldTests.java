package io.cardledger.server.ledger;

import static io.cardledger.server.topology.Bench.MISPLACED;
import static io.cardledger.server.topology.Bench.OWN;
import static io.cardledger.server.topology.Bench.TOPICS;
import static io.cardledger.server.topology.Bench.headers;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.model.card.CardRules;
import io.cardledger.server.topology.Bench;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldTests {

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theCardsOfTheBenchLieWhereItSaysTheyDo() {
        assertThat(CardRules.partitionOf(OWN, 4)).isZero();
        assertThat(CardRules.partitionOf(MISPLACED, 4)).isNotZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {OWN, MISPLACED})
    void sumsTheOperationsOfACardExactlyWhereverTheyLie(String card) {
        bench.operation("{\"card\":\"" + card + "\",\"operation\":0.1}");
        bench.operation("{\"card\":\"" + card + "\",\"operation\":0.2}");

        assertThat(bench.lastBalance())
                .isEqualTo("{\"card\":\"" + card + "\",\"balance\":0.30,\"operations\":2,"
                        + "\"updatedAt\":\"2026-01-31T12:00:00Z\",\"position\":\"0@1\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {OWN, MISPLACED, "another", ""})
    void countsWhateverTheRecordKeyIs(String key) {
        bench.operation(key, "{\"card\":\"" + OWN + "\",\"operation\":100.0}", new RecordHeaders());

        assertThat(bench.lastBalance()).contains("\"balance\":100.00,\"operations\":1");
    }

    @ParameterizedTest
    @ValueSource(strings = {OWN, MISPLACED})
    void countsAnIdOnceHoweverOftenItIsSent(String card) {
        String operation = "{\"card\":\"" + card + "\",\"operation\":5,\"id\":\"a\"}";
        bench.operation(operation);
        bench.operation(operation);
        bench.operation(operation);

        assertThat(bench.lastBalance())
                .contains("\"balance\":5.00,\"operations\":1")
                .contains("\"position\":\"0@2\"");
        assertThat(bench.values(TOPICS.deadLetters())).isEmpty();
        assertThat(bench.count("billing.operations", "outcome", "DUPLICATE")).isEqualTo(2);
    }

    @Test
    void countsTheSameIdOnAnotherCard() {
        bench.operation("{\"card\":\"" + OWN + "\",\"operation\":5,\"id\":\"a\"}");
        bench.operation("{\"card\":\"" + MISPLACED + "\",\"operation\":7,\"id\":\"a\"}");

        assertThat(bench.values(TOPICS.balances())).hasSize(2).last().asString().contains("\"balance\":7.00");
    }

    @Test
    void countsEveryOperationWithoutAnId() {
        for (int i = 0; i < 3; i++) {
            bench.operation("{\"card\":\"" + OWN + "\",\"operation\":100.0}");
        }

        assertThat(bench.lastBalance()).contains("\"balance\":300.00,\"operations\":3");
    }

    @ParameterizedTest
    @ValueSource(strings = {OWN, MISPLACED})
    void refusesAnIdWithAnotherAmountAndChangesNothing(String card) {
        bench.operation("{\"card\":\"" + card + "\",\"operation\":5,\"id\":\"a\"}");
        String conflict = "{\"card\": \"" + card + "\", \"operation\": 6, \"id\": \"a\", \"more\": [1]}";
        bench.operation("some key", conflict, headers("trace", "t1"));

        assertThat(bench.lastBalance())
                .contains("\"balance\":5.00,\"operations\":1")
                .contains("\"position\":\"0@1\"");
        var letter = bench.read(TOPICS.deadLetters()).get(0);
        assertThat(letter.value()).asString().isEqualTo(conflict);
        assertThat(letter.key()).asString().isEqualTo("some key");
        assertThat(letter.headers().lastHeader("trace").value()).asString().isEqualTo("t1");
        assertThat(letter.headers().lastHeader("billing-dlq-reason").value())
                .asString()
                .isEqualTo("conflict");
        assertThat(letter.headers().lastHeader("billing-dlq-offset").value())
                .asString()
                .isEqualTo("1");
    }

    @Test
    void forgetsTheOldestIdFirstAndADuplicateDoesNotRefreshIt() {
        for (int i = 0; i < 32; i++) {
            bench.operation("{\"card\":\"" + OWN + "\",\"operation\":1,\"id\":\"" + i + "\"}");
        }
        bench.operation("{\"card\":\"" + OWN + "\",\"operation\":1,\"id\":\"0\"}");
        assertThat(bench.lastBalance()).contains("\"balance\":32.00");

        bench.operation("{\"card\":\"" + OWN + "\",\"operation\":1,\"id\":\"32\"}");
        bench.operation("{\"card\":\"" + OWN + "\",\"operation\":1,\"id\":\"1\"}");
        assertThat(bench.lastBalance()).contains("\"balance\":33.00");

        bench.operation("{\"card\":\"" + OWN + "\",\"operation\":1,\"id\":\"0\"}");
        assertThat(bench.lastBalance()).contains("\"balance\":34.00");
    }

    @Test
    void refusesAnOperationThatMakesTheBalanceOverflow() {
        String largest = "{\"card\":\"" + OWN + "\",\"operation\":999999999999.9999}";
        for (int i = 0; i < 922; i++) {
            bench.operation(largest);
        }
        bench.values(TOPICS.balances());
        bench.operation(largest);

        assertThat(bench.lastBalance()).contains("\"operations\":922").contains("\"position\":\"0@922\"");
        assertThat(bench.read(TOPICS.deadLetters())
                        .get(0)
                        .headers()
                        .lastHeader("billing-dlq-reason")
                        .value())
                .asString()
                .isEqualTo("overflow");
    }
}
