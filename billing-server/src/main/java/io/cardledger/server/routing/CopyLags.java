package io.cardledger.server.routing;

import io.cardledger.server.ledger.Ledger;
import io.cardledger.server.streams.BillingStreams;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.LagInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far behind the changelog each of this instance's copies is; asked of the brokers when it is wanted, not each time. */
@Component
@RequiredArgsConstructor
public class CopyLags {

    private static final Duration MAX_AGE = Duration.ofMillis(500);

    private final ExecutorService executor = Executors.newSingleThreadExecutor(CopyLags::thread);
    private final BillingStreams streams;
    private @Nullable Asked asked;

    private record Asked(CompletableFuture<Map<Integer, CopyLag>> answer, long atNanos) {

        boolean isUseful() {
            return !answer.isDone()
                    || !answer.isCompletedExceptionally() && System.nanoTime() - atNanos < MAX_AGE.toNanos();
        }
    }

    /**
     * By partition, as of less than a second ago; fails if the brokers do not tell in time.
     *
     * @return the partitions that this instance owns, restores or stands by for
     */
    public CompletableFuture<Map<Integer, CopyLag>> latest() {
        CompletableFuture<Map<Integer, CopyLag>> answer = latestAsked();
        return answer.isDone() ? answer : answer.copy().orTimeout(MAX_AGE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized CompletableFuture<Map<Integer, CopyLag>> latestAsked() {
        Asked latest = asked;
        if (latest == null || !latest.isUseful()) {
            latest = new Asked(CompletableFuture.supplyAsync(this::ask, executor), System.nanoTime());
            asked = latest;
        }
        return latest.answer();
    }

    private Map<Integer, CopyLag> ask() {
        KafkaStreams client = streams.client();
        return client == null
                ? Map.of()
                : client.allLocalStorePartitionLags().getOrDefault(Ledger.STORE, Map.of()).entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, lag -> of(lag.getValue())));
    }

    private static CopyLag of(LagInfo lag) {
        return CopyLag.between(lag.currentOffsetPosition(), lag.endOffsetPosition());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "copy-lags");
        thread.setDaemon(true);
        return thread;
    }
}
