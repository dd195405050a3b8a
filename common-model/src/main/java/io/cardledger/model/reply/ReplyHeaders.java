package io.cardledger.model.reply;

/** The Kafka headers that ask for an answer; the names are those of Spring's {@code ReplyingKafkaTemplate}. */
public final class ReplyHeaders {

    /** The topic where the answer is wanted, as UTF-8 text. */
    public static final String TOPIC = "kafka_replyTopic";

    /** The partition there, as a big-endian 32-bit integer. */
    public static final String PARTITION = "kafka_replyPartition";

    /** Comes back unchanged with the answer; at most {@value #MAX_CORRELATION_ID_BYTES} bytes. */
    public static final String CORRELATION_ID = "kafka_correlationId";

    /** The longest correlation id. */
    public static final int MAX_CORRELATION_ID_BYTES = 256;

    private ReplyHeaders() {}
}
