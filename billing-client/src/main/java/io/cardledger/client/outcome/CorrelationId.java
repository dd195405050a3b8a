package io.cardledger.client.outcome;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sixteen random bytes that tell an outcome apart from those of all other calls and instances. */
record CorrelationId(UUID value) {

    private static final int BYTES = 2 * Long.BYTES;

    static CorrelationId random() {
        return new CorrelationId(UUID.randomUUID());
    }

    /** The id in {@code bytes}, or none if they cannot be one. */
    static @Nullable CorrelationId of(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length != BYTES) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new CorrelationId(new UUID(buffer.getLong(), buffer.getLong()));
    }

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }
}
