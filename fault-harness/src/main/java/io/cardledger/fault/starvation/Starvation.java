package io.cardledger.fault.starvation;

import java.time.Duration;

/**
 * The longest time for which the machine kept something waiting that could have run.
 *
 * @param time how long it waited
 * @param who what had to wait: the machine or a process
 */
public record Starvation(Duration time, String who) {

    public static final Starvation NONE = new Starvation(Duration.ZERO, "nobody");

    private static final Duration LIMIT = Duration.ofSeconds(1);

    public boolean isTooLong() {
        return time.compareTo(LIMIT) > 0;
    }

    Starvation or(Starvation other) {
        return other.time.compareTo(time) > 0 ? other : this;
    }
}
