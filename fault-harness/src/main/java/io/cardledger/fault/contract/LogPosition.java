package io.cardledger.fault.contract;

import java.util.Comparator;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Where a record lies in the operations topic.
 *
 * @param partition its partition
 * @param offset its offset there
 */
public record LogPosition(int partition, long offset) implements Comparable<LogPosition> {

    private static final Comparator<LogPosition> ORDER =
            Comparator.comparingInt(LogPosition::partition).thenComparingLong(LogPosition::offset);

    public static LogPosition of(ConsumerRecord<byte[], byte[]> record) {
        return new LogPosition(record.partition(), record.offset());
    }

    @Override
    public int compareTo(LogPosition other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return partition + "@" + offset;
    }
}
