package io.cardledger.fault.history;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time since a run began, in microseconds, which no one can set back. */
public final class RunClock {

    private static final long NANOS_PER_MICRO = 1_000;

    private final Instant startedAt = Instant.now();
    private final long startedNanos = System.nanoTime();

    /** Now. */
    public long micros() {
        return (System.nanoTime() - startedNanos) / NANOS_PER_MICRO;
    }

    /** A moment of the run as others know it. */
    public Instant instant(long micros) {
        return startedAt.plus(micros, ChronoUnit.MICROS);
    }

    /** A moment that others know, as one of the run. */
    public long micros(Instant instant) {
        return Duration.between(startedAt, instant).toNanos() / NANOS_PER_MICRO;
    }
}
