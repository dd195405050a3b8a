package io.cardledger.server.deadletter;

import io.cardledger.model.deadletter.DeadLetterHeaders;
import io.cardledger.model.operation.Violation;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Turns a received record that does not count into the headers of its dead letter. */
public final class DeadLetters {

    private DeadLetters() {}

    /** The headers as received, then why it is here and where it came from. */
    public static Headers headers(Received received, Violation violation) {
        Headers headers = new RecordHeaders();
        for (Header header : received.headers()) {
            if (!header.key().startsWith(DeadLetterHeaders.PREFIX)
                    || header.key().equals(DeadLetterHeaders.ATTEMPTS)) {
                headers.add(header);
            }
        }
        add(headers, DeadLetterHeaders.REASON, violation.reason().code());
        add(headers, DeadLetterHeaders.DETAIL, violation.detail());
        addPlace(headers, received.place());
        Cut cut = received.cut();
        if (cut != null) {
            add(headers, DeadLetterHeaders.FULL_SIZE, cut.fullSize());
            add(headers, DeadLetterHeaders.SHA256, cut.sha256());
        }
        return headers;
    }

    private static void addPlace(Headers headers, Place place) {
        add(headers, DeadLetterHeaders.TOPIC, place.topic());
        add(headers, DeadLetterHeaders.PARTITION, place.partition());
        add(headers, DeadLetterHeaders.OFFSET, place.offset());
        add(headers, DeadLetterHeaders.TIMESTAMP, place.timestamp());
    }

    private static void add(Headers headers, String name, Object value) {
        headers.add(name, value.toString().getBytes(StandardCharsets.UTF_8));
    }
}
