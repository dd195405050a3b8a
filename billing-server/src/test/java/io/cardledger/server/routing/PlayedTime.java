package io.cardledger.server.routing;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A clock that goes on when a test says so. */
public final class PlayedTime implements LongSupplier {

    private long nanos;

    public void advance(Duration time) {
        nanos += time.toNanos();
    }

    @Override
    public long getAsLong() {
        return nanos;
    }
}
