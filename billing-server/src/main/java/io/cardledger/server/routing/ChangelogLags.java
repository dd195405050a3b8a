package io.cardledger.server.routing;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How far behind the changelog each of this instance's stores is; asked of the brokers when it is wanted, not each
 * time.
 */
public class ChangelogLags {

    private final Executor executor;
    private final Supplier<Map<Integer, ChangelogLag>> brokers;
    private final Duration maxAge;
    private final LongSupplier nanoTime;
    private @Nullable Asked asked;

    /**
     * @param brokers asks the brokers, by partition; may block and fail
     * @param maxAge for how long an answer is good
     */
    public ChangelogLags(Supplier<Map<Integer, ChangelogLag>> brokers, Duration maxAge, LongSupplier nanoTime) {
        this(brokers, maxAge, nanoTime, Executors.newSingleThreadExecutor(ChangelogLags::thread));
    }

    ChangelogLags(
            Supplier<Map<Integer, ChangelogLag>> brokers, Duration maxAge, LongSupplier nanoTime, Executor executor) {
        this.executor = executor;
        this.brokers = brokers;
        this.maxAge = maxAge;
        this.nanoTime = nanoTime;
    }

    private record Asked(CompletableFuture<Map<Integer, ChangelogLag>> answer, long atNanos) {

        boolean isUseful(long nowNanos, Duration maxAge) {
            return !answer.isDone() || !answer.isCompletedExceptionally() && nowNanos - atNanos < maxAge.toNanos();
        }
    }

    /**
     * By partition, as of less than a second ago; fails if the brokers do not tell in time.
     *
     * @return the partitions for which this instance is active or a standby, or which it restores
     */
    public CompletableFuture<Map<Integer, ChangelogLag>> latest() {
        CompletableFuture<Map<Integer, ChangelogLag>> answer = latestAsked();
        return answer.isDone() ? answer : answer.copy().orTimeout(maxAge.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized CompletableFuture<Map<Integer, ChangelogLag>> latestAsked() {
        long now = nanoTime.getAsLong();
        Asked latest = asked;
        if (latest == null || !latest.isUseful(now, maxAge)) {
            latest = new Asked(CompletableFuture.supplyAsync(brokers, executor), now);
            asked = latest;
        }
        return latest.answer();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "changelog-lags");
        thread.setDaemon(true);
        return thread;
    }
}
