package io.cardledger.fault.load.driver;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** So and so often a second; what was missed while one was held up is not made up for. */
public final class DriverPace {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final long step;
    private long next = System.nanoTime();

    public DriverPace(double perSecond) {
        this.step = (long) (SECOND / Math.max(perSecond, 0.01));
    }

    public void await() throws InterruptedException {
        long now = System.nanoTime();
        if (next > now) {
            TimeUnit.NANOSECONDS.sleep(next - now);
        }
        next = Math.max(next + step, now - SECOND / 10);
    }
}
