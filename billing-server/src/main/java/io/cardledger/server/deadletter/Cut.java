package io.cardledger.server.deadletter;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * What a record was before it was cut.
 *
 * @param fullSize the size of its key, value and headers in bytes
 * @param sha256 the SHA-256 of its whole value, in hexadecimal
 */
public record Cut(long fullSize, String sha256) {

    /** The first 64 KB of key and value, and no headers. */
    static Received from(Received whole, long fullSize) {
        Cut cut = new Cut(fullSize, sha256(whole.value()));
        return new Received(whole.place(), head(whole.key()), head(whole.value()), new RecordHeaders(), cut);
    }

    private static byte @Nullable [] head(byte @Nullable [] bytes) {
        return bytes == null || bytes.length <= Received.KEPT_BYTES ? bytes : Arrays.copyOf(bytes, Received.KEPT_BYTES);
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
