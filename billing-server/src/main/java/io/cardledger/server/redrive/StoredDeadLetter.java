package io.cardledger.server.redrive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.model.deadletter.DeadLetterHeaders;
import io.cardledger.model.operation.Reason;
import io.cardledger.model.topic.BillingTopics;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A record of the dead-letter topic.
 *
 * @param stored the record
 */
record StoredDeadLetter(ConsumerRecord<byte[], byte[]> stored) {

    /** Why it is here; empty if it is none of this suite's. */
    Optional<Reason> reason(BillingTopics topics) {
        return topics.operations().equals(text(DeadLetterHeaders.TOPIC))
                ? Optional.ofNullable(text(DeadLetterHeaders.REASON)).flatMap(Reason::of)
                : Optional.empty();
    }

    boolean isCut() {
        return text(DeadLetterHeaders.FULL_SIZE) != null;
    }

    /** The record as it was received, one attempt later, for the partition where it was received. */
    ProducerRecord<byte[], byte[]> sentBack(BillingTopics topics) {
        Headers headers = new RecordHeaders();
        for (Header header : stored.headers()) {
            if (!header.key().startsWith(DeadLetterHeaders.PREFIX)) {
                headers.add(header);
            }
        }
        String attempts = Long.toString(number(DeadLetterHeaders.ATTEMPTS, 0) + 1);
        headers.add(DeadLetterHeaders.ATTEMPTS, attempts.getBytes(UTF_8));
        long partition = number(DeadLetterHeaders.PARTITION, -1);
        Integer known = partition >= 0 && partition < topics.partitions() ? (int) partition : null;
        return new ProducerRecord<>(topics.operations(), known, stored.key(), stored.value(), headers);
    }

    private long number(String header, long otherwise) {
        String text = text(header);
        return text != null && text.matches("\\d{1,9}") ? Long.parseLong(text) : otherwise;
    }

    private @Nullable String text(String name) {
        Header header = stored.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
