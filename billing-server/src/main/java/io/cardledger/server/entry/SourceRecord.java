package io.cardledger.server.entry;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A record as it was received, for the case that it becomes a dead letter.
 *
 * @param position where it was received
 * @param key its key
 * @param value its value
 * @param headers its headers
 * @param truncation what was cut off because it is too large for a dead letter, or null if it is whole
 */
public record SourceRecord(
        RecordPosition position,
        byte @Nullable [] key,
        byte @Nullable [] value,
        Headers headers,
        @Nullable Truncation truncation) {

    /**
     * The largest record that is kept whole: key, value and headers together, in bytes. With the framing of its headers
     * and the reasons added it stays below Kafka's default limit of a message.
     */
    public static final int MAX_WHOLE_BYTES = 900 * 1024;

    /** How much is kept of a key and of a value in a record above that, in bytes. */
    public static final int KEPT_BYTES = 64 * 1024;

    private static final int MAX_FRAMED_BYTES = 1_000_000;
    private static final int FRAME_BYTES = 10;

    /** The same record, truncated to what a dead letter can hold. */
    public SourceRecord truncated() {
        if (truncation != null) {
            return this;
        }
        long size = length(key) + length(value);
        long framed = size;
        for (Header header : headers) {
            long length = 3L * header.key().length() + length(header.value());
            size += header.key().length() + length(header.value());
            framed += length + FRAME_BYTES;
        }
        return size <= MAX_WHOLE_BYTES && framed <= MAX_FRAMED_BYTES ? this : Truncation.of(this, size);
    }

    private static long length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
