package io.cardledger.standalone;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Tells how long something has taken, in seconds. */
record Stopwatch(long startNanos) {

    private static final double NANOS_PER_SECOND = 1e9;

    /** From the start of this process, as long ago as that is. */
    static Stopwatch ofThisProcess() {
        long millis = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        return new Stopwatch(System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(millis));
    }

    static Stopwatch started() {
        return new Stopwatch(System.nanoTime());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - startNanos) / NANOS_PER_SECOND);
    }
}
