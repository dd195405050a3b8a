package io.cardledger.server.ledger;

import static io.cardledger.server.topology.Bench.MISPLACED;
import static io.cardledger.server.topology.Bench.OWN;
import static io.cardledger.server.topology.Bench.TOPICS;
import static io.cardledger.server.topology.Bench.headers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cardledger.server.topology.Bench;
import java.time.Duration;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTests {

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    private static Headers wanted() {
        return headers("kafka_replyTopic", TOPICS.outcomeReplies(), "kafka_correlationId", "c");
    }

    @ParameterizedTest
    @ValueSource(strings = {OWN, MISPLACED})
    void anOperationThatAsksForItGetsItsOutcomeWithTheBalanceAfterIt(String card) {
        bench.operation(null, "{\"card\":\"" + card + "\",\"operation\":5,\"id\":\"a\"}", wanted());

        var outcome = bench.read(TOPICS.outcomeReplies()).get(0);
        assertThat(outcome.value())
                .asString()
                .isEqualTo("{\"outcome\":\"APPLIED\",\"card\":\"" + card
                        + "\",\"id\":\"a\",\"position\":\"0@0\",\"balance\":5.00,\"operations\":1,"
                        + "\"updatedAt\":\"2026-01-31T12:00:00Z\"}");
        assertThat(outcome.key()).asString().isEqualTo(card);
        assertThat(outcome.headers().lastHeader("kafka_correlationId").value())
                .asString()
                .isEqualTo("c");
    }

    @Test
    void anOperationThatDoesNotAskGetsNone() {
        bench.operation(null, "{\"card\":\"" + OWN + "\",\"operation\":5}", headers("kafka_correlationId", "c"));

        assertThat(bench.values(TOPICS.outcomeReplies())).isEmpty();
        assertThat(bench.values(TOPICS.replies())).isEmpty();
    }

    @Test
    void duplicateConflictAndInvalidAreTold() {
        bench.operation(null, "{\"card\":\"" + OWN + "\",\"operation\":5,\"id\":\"a\"}", wanted());
        bench.operation(null, "{\"card\":\"" + OWN + "\",\"operation\":5,\"id\":\"a\"}", wanted());
        bench.operation(null, "{\"card\":\"" + OWN + "\",\"operation\":6,\"id\":\"a\"}", wanted());
        bench.operation(null, "{\"card\":\"" + OWN + "\",\"operation\":\"x\"}", wanted());

        assertThat(bench.values(TOPICS.outcomeReplies()))
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"outcome\":\"APPLIED\""),
                        second -> assertThat(second)
                                .contains("\"outcome\":\"DUPLICATE\"", "\"balance\":5.00", "\"position\":\"0@1\""),
                        third -> assertThat(third)
                                .contains("\"outcome\":\"CONFLICT\"", "\"reason\":\"conflict\"", "\"balance\":5.00"),
                        fourth -> assertThat(fourth)
                                .contains("\"outcome\":\"INVALID\"", "\"reason\":\"bad-operation\"", "\"0@3\""));
    }

    @Test
    void anOutcomeToATopicThatIsNotTheSuitesOwnIsSentOnceItIsCommitted() {
        Headers elsewhere = headers("kafka_replyTopic", "billing-reply-theirs", "kafka_correlationId", "c");
        bench.operation(null, "{\"card\":\"" + OWN + "\",\"operation\":5}", elsewhere);
        assertThat(bench.foreign.history()).isEmpty();
        bench.advance(Duration.ofMillis(20));

        await().until(() -> bench.foreign.history().size() == 1);
        ProducerRecord<byte[], byte[]> outcome = bench.foreign.history().get(0);
        assertThat(outcome.topic()).isEqualTo("billing-reply-theirs");
        assertThat(outcome.value()).asString().contains("APPLIED");
    }

    @Test
    void aReplyTopicThatDoesNotExistIsCountedAndHoldsNothingUp() {
        bench.query(OWN, headers("kafka_replyTopic", "billing-reply-absent"));
        bench.operation("{\"card\":\"" + OWN + "\",\"operation\":5}");

        await().until(() -> bench.count("billing.replies.dropped", "cause", "no-such-topic") == 1);
        assertThat(bench.lastBalance()).contains("5.00");
    }

    @Test
    void aPartitionThatTheTopicDoesNotHaveIsIgnored() {
        byte[] nine = {0, 0, 0, 9};
        bench.query(OWN, headers("kafka_replyTopic", "billing-reply-theirs", "kafka_replyPartition", nine));
        bench.query(OWN, headers("kafka_replyTopic", TOPICS.balanceReplies(), "kafka_replyPartition", nine));

        await().until(() -> bench.foreign.history().size() == 1);
        assertThat(bench.foreign.history().get(0).partition()).isNull();
        assertThat(bench.values(TOPICS.balanceReplies())).hasSize(1);
        assertThat(bench.count("billing.replies.dropped", "cause", "no-such-partition"))
                .isEqualTo(1);
        assertThat(bench.count("billing.replies.ignored", "header", "kafka_replyPartition"))
                .isEqualTo(1);
    }
}
