package io.cardledger.server.waiting;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Until when a call may wait.
 *
 * @param atNanos when its time is up
 * @param grace how long after that the answer of an instance that was asked is still taken
 * @param nanoTime tells the time
 */
record Deadline(long atNanos, Duration grace, LongSupplier nanoTime) {

    static Deadline in(Duration maxWait, Duration grace, LongSupplier nanoTime) {
        return new Deadline(nanoTime.getAsLong() + maxWait.toNanos(), grace, nanoTime);
    }

    boolean isOver() {
        return nanosAfter() >= 0;
    }

    boolean isOverWithGrace() {
        return nanosAfter() >= grace.toNanos();
    }

    /** How much of the time is left; never negative. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, -nanosAfter()));
    }

    private long nanosAfter() {
        return nanoTime.getAsLong() - atNanos;
    }
}
