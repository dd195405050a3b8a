package io.cardledger.server.reply;

import io.cardledger.model.reply.ReplyHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a record's headers where its answer is wanted. What is not allowed is ignored and counted: nobody can make
 * the server write just anywhere.
 */
public final class ReplyRequests {

    private static final int MAX_TOPIC_BYTES = 249;

    private final String defaultTopic;
    private final Pattern allowedTopics;
    private final Consumer<String> ignored;

    /**
     * @param defaultTopic always allowed
     * @param allowedTopics the other topics that may be asked for
     * @param ignored told the name of each header that is ignored
     */
    public ReplyRequests(String defaultTopic, Pattern allowedTopics, Consumer<String> ignored) {
        this.defaultTopic = defaultTopic;
        this.allowedTopics = allowedTopics;
        this.ignored = ignored;
    }

    /** Where the headers ask for an answer, or null if they do not. */
    public @Nullable ReplyAddress requested(Headers headers) {
        String topic = topic(headers.lastHeader(ReplyHeaders.TOPIC));
        return topic == null ? null : new ReplyAddress(topic, partition(headers), correlationId(headers));
    }

    /** Where an answer goes whose question asked for no topic, or for none that is allowed. */
    public ReplyAddress byDefault(Headers headers) {
        return new ReplyAddress(defaultTopic, null, correlationId(headers));
    }

    private @Nullable String topic(@Nullable Header header) {
        if (header == null || header.value() == null) {
            return null;
        }
        if (header.value().length <= MAX_TOPIC_BYTES) {
            String topic = new String(header.value(), StandardCharsets.UTF_8);
            if (topic.equals(defaultTopic) || allowedTopics.matcher(topic).matches()) {
                return topic;
            }
        }
        ignored.accept(ReplyHeaders.TOPIC);
        return null;
    }

    private @Nullable Integer partition(Headers headers) {
        Header header = headers.lastHeader(ReplyHeaders.PARTITION);
        if (header == null || header.value() == null) {
            return null;
        }
        if (header.value().length == Integer.BYTES) {
            int partition = ByteBuffer.wrap(header.value()).getInt();
            if (partition >= 0) {
                return partition;
            }
        }
        ignored.accept(ReplyHeaders.PARTITION);
        return null;
    }

    private byte @Nullable [] correlationId(Headers headers) {
        Header header = headers.lastHeader(ReplyHeaders.CORRELATION_ID);
        if (header == null || header.value() == null) {
            return null;
        }
        if (header.value().length <= ReplyHeaders.MAX_CORRELATION_ID_BYTES) {
            return header.value();
        }
        ignored.accept(ReplyHeaders.CORRELATION_ID);
        return null;
    }
}
