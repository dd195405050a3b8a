package io.cardledger.fault.load.driver;

import io.cardledger.fault.history.Anomaly;
import io.cardledger.fault.history.History;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.common.errors.InterruptException;

/** Threads that each do the same again and again until all are dismissed. */
@RequiredArgsConstructor
public final class DriverThreads {

    private static final Duration TIMEOUT = Duration.ofSeconds(45);

    private final History history;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean dismissed;

    /** One round of the work. */
    @FunctionalInterface
    public interface Round {

        void run() throws InterruptedException;
    }

    public void add(String name, Round round) {
        Thread thread = new Thread(() -> work(name, round), name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void work(String name, Round round) {
        try {
            while (!dismissed) {
                attempt(name, round);
            }
        } catch (InterruptedException | InterruptException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A driver that fails is a fault of the harness, and no run passes with one. */
    private void attempt(String name, Round round) throws InterruptedException {
        try {
            round.run();
        } catch (InterruptException e) {
            throw e;
        } catch (RuntimeException e) {
            history.odd(new Anomaly("driver", "", name, "no failure of the harness", describe(e), Instant.now()));
            Thread.sleep(Duration.ofSeconds(1).toMillis());
        }
    }

    private static String describe(RuntimeException e) {
        return e + " at " + (e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "?");
    }

    /** Returns when all have ended. */
    public void dismiss() {
        dismissed = true;
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        threads.forEach(thread -> join(thread, deadline));
    }

    private static void join(Thread thread, long deadline) {
        try {
            thread.join(
                    Math.max(1, Duration.ofNanos(deadline - System.nanoTime()).toMillis()));
            thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
