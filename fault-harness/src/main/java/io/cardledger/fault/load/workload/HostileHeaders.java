package io.cardledger.fault.load.workload;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.fault.contract.TopicNames;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Headers that ask for answers where none may or can go. */
public final class HostileHeaders {

    public static final String REPLY_TOPIC = "kafka_replyTopic";
    static final String REPLY_PARTITION = "kafka_replyPartition";
    public static final String CORRELATION_ID = "kafka_correlationId";

    private static final int LONG = 10_000;

    private HostileHeaders() {}

    public static List<List<Header>> all() {
        return List.of(
                List.of(header(REPLY_TOPIC, "no-such-topic")),
                List.of(header(REPLY_TOPIC, "billing-reply-no-such-topic")),
                List.of(header(REPLY_TOPIC, TopicNames.OPERATIONS)),
                List.of(header(REPLY_TOPIC, "__consumer_offsets")),
                List.of(header(REPLY_TOPIC, "billing-reply-\u0000/..")),
                List.of(new RecordHeader(REPLY_TOPIC, (byte[]) null)),
                List.of(new RecordHeader(REPLY_TOPIC, new byte[LONG])),
                List.of(new RecordHeader(CORRELATION_ID, new byte[LONG])),
                List.of(
                        header(REPLY_TOPIC, "billing-reply-outcomes"),
                        header(REPLY_PARTITION, "two"),
                        new RecordHeader(CORRELATION_ID, (byte[]) null)),
                List.of(
                        header(REPLY_TOPIC, TopicNames.REPLIES),
                        new RecordHeader(REPLY_PARTITION, new byte[] {127, 0, 0, 0})),
                List.of(header("x".repeat(LONG), ""), header("", "\u0000")));
    }

    public static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}
