package io.cardledger.bench.process;

import java.util.concurrent.TimeUnit;

/** Time that passes. */
public final class Pause {

    private Pause() {}

    /** Returns after so many milliseconds. */
    public static void ofMillis(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
