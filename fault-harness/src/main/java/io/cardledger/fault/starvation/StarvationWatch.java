package io.cardledger.fault.starvation;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Finds out whether the machine keeps the harness or its processes waiting. */
public final class StarvationWatch implements AutoCloseable {

    private static final Duration BEAT = Duration.ofMillis(50);
    private static final Duration SAMPLE = Duration.ofMillis(400);

    private final CountDownLatch end = new CountDownLatch(1);
    private final WaitingThreads children = new WaitingThreads();
    private volatile Starvation worst = Starvation.NONE;

    private StarvationWatch() {}

    public static StarvationWatch start() {
        StarvationWatch watch = new StarvationWatch();
        watch.every(BEAT, "lateness", () -> {});
        watch.every(SAMPLE, "children", () -> watch.note(watch.children.longest()));
        return watch;
    }

    /** The worst so far. */
    public Starvation worst() {
        return worst;
    }

    @Override
    public void close() {
        end.countDown();
    }

    private void every(Duration pause, String name, Runnable task) {
        Thread thread = new Thread(() -> beat(pause, task), "starvation-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** A thread that only sleeps is late if nobody lets it run. */
    private void beat(Duration pause, Runnable task) {
        try {
            long before = System.nanoTime();
            while (!end.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                long late = System.nanoTime() - before - pause.toNanos();
                note(new Starvation(Duration.ofNanos(late), "the harness"));
                task.run();
                before = System.nanoTime();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void note(Starvation starvation) {
        worst = worst.or(starvation);
    }
}
