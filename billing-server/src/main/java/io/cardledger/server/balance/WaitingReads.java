package io.cardledger.server.balance;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The calls that wait: woken when an operation of their card is decided, and looked at now and then. */
@Component
public class WaitingReads implements SmartLifecycle {

    /** How many calls may wait at a time. */
    static final int MAX_WAITING = 10_000;

    private static final long SWEEP_MILLIS = 50;

    private final Map<String, Set<WaitingRead>> byKey = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final ScheduledExecutorService executor = executor();
    private volatile boolean running;

    WaitingReads(MeterRegistry registry) {
        Gauge.builder("billing.calls.waiting", waiting, AtomicInteger::get)
                .description("Calls that wait for a position")
                .register(registry);
    }

    /** To be told by the stream thread of each card on which an operation was decided; never blocks. */
    public void decided(String card) {
        if (waiting.get() > 0 && byKey.containsKey(card)) {
            executor.execute(() -> byKey.getOrDefault(card, Set.of()).forEach(WaitingRead::tryAgain));
        }
    }

    /** Lets a call wait until it has its answer. */
    CompletableFuture<Answer> await(WaitingRead read) {
        if (!running) {
            read.giveUp(Obstacle.STOPPING);
        } else if (waiting.incrementAndGet() > MAX_WAITING) {
            waiting.decrementAndGet();
            read.giveUp(Obstacle.CROWDED);
        } else {
            add(read);
            // what was decided before it was added woke nobody
            executor.execute(read::tryAgain);
            giveUpIfStopping(read);
        }
        return read.answer();
    }

    /** Had it stopped in between, nobody would look at the call again. */
    private void giveUpIfStopping(WaitingRead read) {
        if (!running) {
            read.giveUp(Obstacle.STOPPING);
        }
    }

    private void add(WaitingRead read) {
        byKey.compute(read.key(), (key, reads) -> {
            Set<WaitingRead> all = reads == null ? ConcurrentHashMap.newKeySet() : reads;
            all.add(read);
            return all;
        });
        read.answer().whenComplete((answer, failure) -> remove(read));
    }

    private void remove(WaitingRead read) {
        waiting.decrementAndGet();
        byKey.computeIfPresent(read.key(), (key, reads) -> {
            reads.remove(read);
            return reads.isEmpty() ? null : reads;
        });
    }

    private void sweep() {
        byKey.values()
                .forEach(reads -> reads.forEach(read -> {
                    read.giveUpInTime();
                    read.tryAgain();
                }));
    }

    @Override
    public void start() {
        running = true;
        executor.scheduleWithFixedDelay(this::sweep, SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Answers all that wait, at once, before the web server waits for them. */
    @Override
    public void stop() {
        running = false;
        executor.shutdown();
        byKey.values().forEach(reads -> reads.forEach(read -> read.giveUp(Obstacle.STOPPING)));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static ScheduledExecutorService executor() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "waiting-reads");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRejectedExecutionHandler((work, rejecting) -> {});
        return executor;
    }
}
