package io.cardledger.server.topology;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * A record's own timestamp, or the partition's time where that is none: no record is skipped for its time, and the same
 * records give the same times again. Topics of the suite's own have the broker's time.
 */
final class PlausibleTimestamps implements TimestampExtractor {

    private static final long MAX_MILLIS = Instant.parse("9999-12-31T23:59:59Z").toEpochMilli();

    @Override
    public long extract(ConsumerRecord<Object, Object> received, long partitionTime) {
        long timestamp = received.timestamp();
        return timestamp >= 0 && timestamp <= MAX_MILLIS ? timestamp : Math.max(0, partitionTime);
    }
}
