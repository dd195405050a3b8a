package io.cardledger.model.deadletter;

/** The Kafka headers of a dead letter; every value is UTF-8 text. They come after the headers as received. */
public final class DeadLetterHeaders {

    /** What all of them start with; a received header of such a name is replaced. */
    public static final String PREFIX = "billing-dlq-";

    /** The code of the broken rule: see {@link io.cardledger.model.operation.Reason}. */
    public static final String REASON = PREFIX + "reason";

    /** The rule in words. */
    public static final String DETAIL = PREFIX + "detail";

    /** The topic where the record was received. */
    public static final String TOPIC = PREFIX + "topic";

    /** Its partition there. */
    public static final String PARTITION = PREFIX + "partition";

    /** Its offset there. */
    public static final String OFFSET = PREFIX + "offset";

    /** Its timestamp there, in milliseconds since 1970. */
    public static final String TIMESTAMP = PREFIX + "timestamp";

    /** How often it was sent back from here; absent for never. */
    public static final String ATTEMPTS = PREFIX + "attempts";

    /** The full size of key, value and headers in bytes, if the record was too large to keep whole. */
    public static final String FULL_SIZE = PREFIX + "full-size";

    /** The SHA-256 of the whole value in hexadecimal, if the record was too large to keep whole. */
    public static final String SHA256 = PREFIX + "sha256";

    private DeadLetterHeaders() {}
}
