package io.cardledger.server.entry;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * What a record was before it was truncated.
 *
 * @param fullSize the size of its key, value and headers in bytes
 * @param sha256 the SHA-256 of its whole value, in hexadecimal
 */
public record Truncation(long fullSize, String sha256) {

    /** The first 64 KB of key and value, and no headers. */
    static SourceRecord of(SourceRecord whole, long fullSize) {
        Truncation truncation = new Truncation(fullSize, sha256(whole.value()));
        return new SourceRecord(
                whole.position(), head(whole.key()), head(whole.value()), new RecordHeaders(), truncation);
    }

    private static byte @Nullable [] head(byte @Nullable [] bytes) {
        return bytes == null || bytes.length <= SourceRecord.KEPT_BYTES
                ? bytes
                : Arrays.copyOf(bytes, SourceRecord.KEPT_BYTES);
    }

    private static String sha256(byte @Nullable [] value) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(value == null ? new byte[0] : value));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
