package io.cardledger.test.process;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Time that passes because the plan says so; for what has to happen there are conditions. */
public final class Pause {

    private Pause() {}

    /** Returns when it is over. */
    public static void of(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was interrupted", e);
        }
    }
}
