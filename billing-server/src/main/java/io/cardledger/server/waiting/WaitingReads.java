package io.cardledger.server.waiting;

import io.cardledger.server.answer.Answer;
import io.cardledger.server.answer.ReadAttempt;
import io.cardledger.server.answer.UnavailableReason;
import io.cardledger.server.settings.BillingServerSettings;
import io.cardledger.server.settings.ReadSettings;
import io.cardledger.support.waiting.WaitingRefusal;
import io.cardledger.support.waiting.WaitingRoom;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The calls that wait: woken when an operation of their card is decided, and looked at now and then. */
@Component
public class WaitingReads implements SmartLifecycle {

    private final Map<String, Set<WaitingRead>> byKey = new ConcurrentHashMap<>();
    private final ScheduledExecutorService executor;
    private final LongSupplier nanoTime;
    private final ReadSettings settings;
    private final WaitingRoom room;

    @Autowired
    WaitingReads(BillingServerSettings settings, MeterRegistry registry) {
        this(settings, registry, executor(), System::nanoTime);
    }

    WaitingReads(
            BillingServerSettings settings,
            MeterRegistry registry,
            ScheduledExecutorService executor,
            LongSupplier nanoTime) {
        this.executor = executor;
        this.nanoTime = nanoTime;
        this.settings = settings.server().reads();
        this.room = new WaitingRoom(this.settings.maxWaiting());
        Gauge.builder("billing.calls.waiting", room, WaitingRoom::size)
                .description("Calls that wait for a position")
                .register(registry);
    }

    /** To be told by the stream thread of each card on which an operation was decided; never blocks. */
    public void decided(String card) {
        if (!byKey.isEmpty() && byKey.containsKey(card)) {
            executor.execute(() -> byKey.getOrDefault(card, Set.of()).forEach(WaitingRead::tryAgain));
        }
    }

    /**
     * A call that may wait.
     *
     * @param key the card that it waits for; empty if for no single one
     * @param maxWait how long it may wait
     * @param attempts tries once, given how much of that time is left
     * @param refusal what to tell when it must give up
     */
    public WaitingRead read(
            String key,
            Duration maxWait,
            Function<Duration, CompletableFuture<ReadAttempt>> attempts,
            Function<UnavailableReason, Answer> refusal) {
        return new WaitingRead(key, attempts, refusal, Deadline.in(maxWait, settings.deadlineGrace(), nanoTime));
    }

    /** Lets a call wait until it has its answer. */
    public CompletableFuture<Answer> await(WaitingRead read) {
        room.admit(read.answer(), refusal -> read.refusal(reasonOf(refusal)));
        if (!read.answer().isDone()) {
            add(read);
            // what was decided before it was added woke nobody
            executor.execute(read::tryAgain);
        }
        return read.answer();
    }

    private static UnavailableReason reasonOf(WaitingRefusal refusal) {
        return switch (refusal) {
            case FULL -> UnavailableReason.TOO_MANY_WAITING;
            case STOPPING -> UnavailableReason.STOPPING;
        };
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
        room.start();
        long millis = settings.sweepInterval().toMillis();
        executor.scheduleWithFixedDelay(this::sweep, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Answers all that wait, at once, before the web server waits for them. */
    @Override
    public void stop() {
        room.stop();
        executor.shutdown();
    }

    @Override
    public boolean isRunning() {
        return room.isRunning();
    }

    private static ScheduledExecutorService executor() {
        ThreadFactory daemons = work -> {
            Thread thread = new Thread(work, "waiting-reads");
            thread.setDaemon(true);
            return thread;
        };
        return new ScheduledThreadPoolExecutor(1, daemons, (work, rejecting) -> {});
    }
}
