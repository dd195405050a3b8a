package io.cardledger.client.generator;

/** The rate of a counter over about the last second. */
final class RateMeter {

    private static final long WINDOW_NANOS = 1_000_000_000L;

    private long sinceNanos;
    private long sinceCount;
    private volatile double perSecond;

    RateMeter(long nowNanos) {
        this.sinceNanos = nowNanos;
    }

    /** To be told now and then, at least once a second, by one thread. */
    void sample(long nowNanos, long count) {
        long nanos = nowNanos - sinceNanos;
        if (nanos >= WINDOW_NANOS) {
            perSecond = Math.round((count - sinceCount) * 1e10 / nanos) / 10.0;
            sinceNanos = nowNanos;
            sinceCount = count;
        }
    }

    double perSecond() {
        return perSecond;
    }
}
