package io.cardledger.server.ledger;

import static io.cardledger.server.topology.Bench.MISPLACED;
import static io.cardledger.server.topology.Bench.OWN;
import static io.cardledger.server.topology.Bench.TOPICS;
import static io.cardledger.server.topology.Bench.headers;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.server.topology.Bench;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTests {

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {OWN, MISPLACED})
    void aBareQueryIsAnsweredWithTheBareDecimalUnderTheCard(String card) {
        bench.operation("{\"card\":\"" + card + "\",\"operation\":300}");
        bench.query(card, new RecordHeaders());

        TestRecord<byte[], byte[]> reply = onlyReply(TOPICS.replies());
        assertThat(reply.value()).asString().isEqualTo("300.00");
        assertThat(reply.key()).asString().isEqualTo(card);
    }

    @Test
    void aBareQueryForAnUnknownCardIsAnsweredWithNull() {
        bench.query("nobody", new RecordHeaders());

        assertThat(bench.values(TOPICS.replies())).containsExactly("null");
    }

    @Test
    void aJsonQueryIsAnsweredWithTheBalanceInJson() {
        bench.operation("{\"card\":\"" + OWN + "\",\"operation\":300}");
        bench.query("{\"card\":\"" + OWN + "\",\"unknown\":{}}", new RecordHeaders());

        assertThat(bench.values(TOPICS.replies()))
                .containsExactly("{\"card\":\"2\",\"balance\":300.00,\"operations\":1,"
                        + "\"updatedAt\":\"2026-01-31T12:00:00Z\",\"position\":\"0@0\"}");
    }

    @Test
    void aJsonQueryForAnUnknownCardIsAnsweredWithAProblem() {
        bench.query("{\"card\":\"nobody\"}", new RecordHeaders());

        assertThat(bench.values(TOPICS.replies()).get(0))
                .contains("urn:cardledger:problem:unknown-card", "\"status\":404", "\"card\":\"nobody\"");
    }

    @Test
    void theReplyGoesWhereItWasAskedForWithTheCorrelationIdUnchanged() {
        byte[] correlation = {0, 1, 2, (byte) 0xff};
        bench.query(OWN, headers("kafka_replyTopic", TOPICS.balanceReplies(), "kafka_correlationId", correlation));

        TestRecord<byte[], byte[]> reply = onlyReply(TOPICS.balanceReplies());
        assertThat(reply.headers().lastHeader("kafka_correlationId").value()).isEqualTo(correlation);
        assertThat(bench.values(TOPICS.replies())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"billing-operation-in", "billing-reply", "somewhere", "", "\u0000"})
    void aReplyTopicThatIsNotAllowedIsIgnoredAndCounted(String topic) {
        bench.query(OWN, headers("kafka_replyTopic", topic, "kafka_correlationId", "c"));

        TestRecord<byte[], byte[]> reply = onlyReply(TOPICS.replies());
        assertThat(reply.headers().lastHeader("kafka_correlationId").value())
                .asString()
                .isEqualTo("c");
        assertThat(bench.count("billing.replies.ignored", "header", "kafka_replyTopic"))
                .isEqualTo(1);
    }

    @Test
    void aCorrelationIdAbove256BytesIsIgnoredAndCounted() {
        bench.query(OWN, headers("kafka_correlationId", new byte[257]));

        assertThat(onlyReply(TOPICS.replies()).headers().toArray()).isEmpty();
        assertThat(bench.count("billing.replies.ignored", "header", "kafka_correlationId"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"card\":\"2\",\"after\":\"4@1\"}",
                "{\"card\":\"2\",\"after\":\"x\"}",
                "{\"card\":\"2\",\"wait\":\"31s\"}",
                "{\"card\":2}",
                "{\"after\":\"0@1\"}",
                "{",
                "a b",
                ""
            })
    void anUnreadableQueryGetsAProblemIfItAskedForAReplyByHeader(String query) {
        bench.query(query, headers("kafka_replyTopic", TOPICS.replies()));

        assertThat(bench.values(TOPICS.replies()).get(0)).contains("urn:cardledger:problem:bad-query", "\"detail\"");
    }

    @Test
    void aKeyThatIsTooLongForACardDoesNotComeBack() {
        bench.query(new byte[5_000_000], "{", headers("kafka_replyTopic", TOPICS.replies()));

        assertThat(onlyReply(TOPICS.replies()).key()).isNull();
    }

    @Test
    void anUnreadableQueryThatAskedForNoReplyIsCountedAndDropped() {
        bench.query("a b", new RecordHeaders());
        bench.query(null, new RecordHeaders());

        assertThat(bench.values(TOPICS.replies())).isEmpty();
        assertThat(bench.count("billing.queries", "fate", "unreadable")).isEqualTo(2);
    }

    @Test
    void aQueryOlderThan30SecondsIsCountedAndDropped() {
        bench.driver.advanceWallClockTime(Duration.ofSeconds(31));
        bench.query(OWN, new RecordHeaders());

        assertThat(bench.values(TOPICS.replies())).isEmpty();
        assertThat(bench.count("billing.queries", "fate", "stale")).isEqualTo(1);
    }

    private TestRecord<byte[], byte[]> onlyReply(String topic) {
        List<TestRecord<byte[], byte[]>> replies = bench.read(topic);
        assertThat(replies).hasSize(1);
        return replies.get(0);
    }
}
