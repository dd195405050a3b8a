package io.cardledger.server.waiting;

import io.cardledger.server.routing.PlayedTime;
import io.cardledger.server.settings.BillingServerSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The calls that wait, on the test's thread: they are looked at when time passes. */
public final class PlayedWaiting {

    private final TestThread executor = new TestThread();
    private final PlayedTime time;
    private final WaitingReads reads;

    public PlayedWaiting(BillingServerSettings settings, MeterRegistry registry, PlayedTime time) {
        this.time = time;
        this.reads = new WaitingReads(settings, registry, executor, time);
        reads.start();
    }

    public WaitingReads reads() {
        return reads;
    }

    public void passes(Duration duration) {
        time.advance(duration);
        executor.sweep.run();
    }

    /** Runs everything on the thread that hands it over, and what is to be repeated when it is told. */
    private static final class TestThread extends ScheduledThreadPoolExecutor {

        private Runnable sweep = () -> {};

        TestThread() {
            super(1);
        }

        @Override
        public void execute(Runnable work) {
            if (!isShutdown()) {
                work.run();
            }
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable work, long first, long delay, TimeUnit unit) {
            sweep = work;
            return null;
        }
    }
}
