package io.cardledger.fault.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * What a dead letter keeps of a record.
 *
 * @param content of key, value and headers, as received or as cut
 * @param fullSize of all of them, if it is cut; empty otherwise
 * @param sha256 of the whole value, if it is cut; empty otherwise
 */
public record DeadLetterContent(long content, String fullSize, String sha256) {

    private static final String PREFIX = "billing-dlq-";
    private static final long LARGEST_WHOLE = 900 * 1024;
    private static final int KEPT = 64 * 1024;

    /** What a record has to become. */
    public static DeadLetterContent expected(ConsumerRecord<byte[], byte[]> record, long content) {
        long size = size(record);
        if (size <= LARGEST_WHOLE) {
            return new DeadLetterContent(content, "", "");
        }
        long kept = RecordHash.of(head(record.key()), head(record.value()), new RecordHeaders());
        return new DeadLetterContent(kept, Long.toString(size), sha256(record.value()));
    }

    public boolean isCut() {
        return !fullSize.isEmpty();
    }

    /** What a dead letter is. */
    public static DeadLetterContent found(ConsumerRecord<byte[], byte[]> letter) {
        Headers received = new RecordHeaders();
        for (Header header : letter.headers()) {
            if (!header.key().startsWith(PREFIX)) {
                received.add(header);
            }
        }
        return new DeadLetterContent(
                RecordHash.of(letter.key(), letter.value(), received),
                header(letter, "full-size").orElse(""),
                header(letter, "sha256").orElse(""));
    }

    /** Where a dead letter says that it was received; empty if it does not say so. */
    public static Optional<LogPosition> place(ConsumerRecord<byte[], byte[]> letter) {
        try {
            return Optional.of(new LogPosition(
                    Integer.parseInt(header(letter, "partition").orElse("")),
                    Long.parseLong(header(letter, "offset").orElse(""))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    public static Optional<String> header(ConsumerRecord<byte[], byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(PREFIX + name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), UTF_8));
    }

    private static long size(ConsumerRecord<byte[], byte[]> record) {
        long size = length(record.key()) + length(record.value());
        for (Header header : record.headers()) {
            size += header.key().getBytes(UTF_8).length + length(header.value());
        }
        return size;
    }

    private static long length(byte[] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private static byte[] head(byte[] bytes) {
        return bytes == null || bytes.length <= KEPT ? bytes : Arrays.copyOf(bytes, KEPT);
    }

    private static String sha256(byte[] value) {
        try {
            byte[] whole = value == null ? new byte[0] : value;
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(whole));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
