package io.cardledger.server.ledger;

import io.cardledger.model.deadletter.DeadLetterHeaders;
import io.cardledger.model.operation.Violation;
import io.cardledger.server.entry.RecordPosition;
import io.cardledger.server.entry.SourceRecord;
import io.cardledger.server.entry.Truncation;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Turns a record that does not count into the headers of its dead letter. */
public final class DeadLetters {

    private DeadLetters() {}

    /** The headers as received, then why it is here and where it came from. */
    public static Headers headers(SourceRecord source, Violation violation) {
        Headers headers = new RecordHeaders();
        for (Header header : source.headers()) {
            if (!header.key().startsWith(DeadLetterHeaders.PREFIX)
                    || header.key().equals(DeadLetterHeaders.ATTEMPTS)) {
                headers.add(header);
            }
        }
        add(headers, DeadLetterHeaders.REASON, violation.reason().code());
        add(headers, DeadLetterHeaders.DETAIL, violation.detail());
        addPosition(headers, source.position());
        Truncation truncation = source.truncation();
        if (truncation != null) {
            add(headers, DeadLetterHeaders.FULL_SIZE, truncation.fullSize());
            add(headers, DeadLetterHeaders.SHA256, truncation.sha256());
        }
        return headers;
    }

    private static void addPosition(Headers headers, RecordPosition position) {
        add(headers, DeadLetterHeaders.TOPIC, position.topic());
        add(headers, DeadLetterHeaders.PARTITION, position.partition());
        add(headers, DeadLetterHeaders.OFFSET, position.offset());
        add(headers, DeadLetterHeaders.TIMESTAMP, position.timestamp());
    }

    private static void add(Headers headers, String name, Object value) {
        headers.add(name, value.toString().getBytes(StandardCharsets.UTF_8));
    }
}
