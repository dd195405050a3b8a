package io.cardledger.standalone;

import java.util.Locale;

/** Tells how long something has taken, in seconds. */
record Stopwatch(long startNanos) {

    private static final double NANOS_PER_SECOND = 1e9;

    static Stopwatch started() {
        return new Stopwatch(System.nanoTime());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - startNanos) / NANOS_PER_SECOND);
    }
}
