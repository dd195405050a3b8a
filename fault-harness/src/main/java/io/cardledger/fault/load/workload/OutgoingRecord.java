package io.cardledger.fault.load.workload;

import java.util.List;
import lombok.Builder;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record for the operations topic.
 *
 * @param card the card that it is about
 * @param key its key
 * @param partition where it goes; null for where its key leads
 * @param value its value
 * @param headers its headers
 * @param repeatable whether it may be sent again if nobody knows whether it arrived: it has an id
 * @param bad whether it is no operation
 */
@Builder(toBuilder = true)
public record OutgoingRecord(
        String card,
        byte @Nullable [] key,
        @Nullable Integer partition,
        byte @Nullable [] value,
        List<Header> headers,
        boolean repeatable,
        boolean bad) {

    public OutgoingRecord {
        headers = headers == null ? List.of() : headers;
    }

    OutgoingRecord withHeaders(List<Header> more) {
        return toBuilder().headers(more).build();
    }
}
