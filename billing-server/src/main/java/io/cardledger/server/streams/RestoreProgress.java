package io.cardledger.server.streams;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** How many changelog records each partition still has to restore before this instance can answer for it. */
@Slf4j
public final class RestoreProgress implements StateRestoreListener {

    private static final long LOG_INTERVAL_NANOS = Duration.ofSeconds(10).toNanos();
    private static final int PERCENT = 100;

    private final Map<Integer, Restore> running = new ConcurrentHashMap<>();

    private record Restore(long total, long left, long loggedNanos) {

        Restore after(long restored) {
            return new Restore(total, Math.max(0, left - restored), loggedNanos);
        }

        Restore logged() {
            return new Restore(total, left, System.nanoTime());
        }
    }

    RestoreProgress(MeterRegistry registry) {
        Gauge.builder(
                        "billing.restore.remaining",
                        this,
                        progress -> progress.remaining().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                .description("Changelog records left to restore before this instance can answer for its partitions")
                .register(registry);
    }

    @Override
    public void onRestoreStart(TopicPartition changelog, String store, long start, long end) {
        running.put(changelog.partition(), new Restore(end - start, end - start, System.nanoTime()));
        if (end > start) {
            log.info("restoring partition {}: {} records", changelog.partition(), end - start);
        }
    }

    @Override
    public void onBatchRestored(TopicPartition changelog, String store, long offset, long restored) {
        running.computeIfPresent(
                changelog.partition(), (partition, restore) -> report(partition, restore.after(restored)));
    }

    private static Restore report(int partition, Restore restore) {
        if (System.nanoTime() - restore.loggedNanos() < LOG_INTERVAL_NANOS) {
            return restore;
        }
        long done = restore.total() - restore.left();
        log.info(
                "restoring partition {}: {} % done, {} records left",
                partition, PERCENT * done / restore.total(), restore.left());
        return restore.logged();
    }

    @Override
    public void onRestoreEnd(TopicPartition changelog, String store, long total) {
        running.remove(changelog.partition());
        if (total > 0) {
            log.info("restored partition {}: {} records", changelog.partition(), total);
        }
    }

    @Override
    public void onRestoreSuspended(TopicPartition changelog, String store, long total) {
        running.remove(changelog.partition());
    }

    /** The partitions that are being restored, with the records left. */
    public Map<Integer, Long> remaining() {
        return running.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, restore -> restore.getValue().left()));
    }
}
