package io.cardledger.server.streams;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** How many changelog records each partition still has to restore before this instance can answer for it. */
@Slf4j
public final class RestoreProgress implements StateRestoreListener {

    private final Map<Integer, Long> remaining = new ConcurrentHashMap<>();

    @Override
    public void onRestoreStart(TopicPartition changelog, String store, long start, long end) {
        remaining.put(changelog.partition(), end - start);
        if (end > start) {
            log.info("restoring partition {}: {} records", changelog.partition(), end - start);
        }
    }

    @Override
    public void onBatchRestored(TopicPartition changelog, String store, long offset, long restored) {
        remaining.computeIfPresent(changelog.partition(), (partition, left) -> Math.max(0, left - restored));
    }

    @Override
    public void onRestoreEnd(TopicPartition changelog, String store, long total) {
        remaining.remove(changelog.partition());
        if (total > 0) {
            log.info("restored partition {}: {} records", changelog.partition(), total);
        }
    }

    @Override
    public void onRestoreSuspended(TopicPartition changelog, String store, long total) {
        remaining.remove(changelog.partition());
    }

    /** The partitions that are being restored, with the records left. */
    public Map<Integer, Long> remaining() {
        return Map.copyOf(remaining);
    }
}
