package io.cardledger.client.generator;

/** Says how many operations are due; what was missed for more than a second is not caught up. */
final class Pace {

    private static final double NANOS_PER_SECOND = 1e9;

    private final double rate;
    private long startNanos;
    private long done;

    Pace(double rate, long nowNanos) {
        this.rate = rate;
        this.startNanos = nowNanos;
        this.done = -1;
    }

    /** Operations that are due and not {@linkplain #done done}. */
    long due(long nowNanos) {
        long due = (long) ((nowNanos - startNanos) / NANOS_PER_SECOND * rate) - done;
        if (due > Math.max(1, rate)) {
            startNanos = nowNanos;
            done = -1;
            return 1;
        }
        return due;
    }

    void done(long operations) {
        done += operations;
    }

    /** How long until the next one is due. */
    long nanosToNext(long nowNanos) {
        double next = startNanos + (done + 1) / rate * NANOS_PER_SECOND;
        return (long) Math.max(0, next - nowNanos);
    }
}
