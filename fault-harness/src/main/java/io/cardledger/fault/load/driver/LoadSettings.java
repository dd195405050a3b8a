package io.cardledger.fault.load.driver;

import java.time.Duration;
import lombok.Builder;

/**
 * How heavy the load is, and what the servers under it are expected to be able to do.
 *
 * @param operationsPerSecond by all writers together
 * @param readersPerServer how many readers ask each instance all the time
 * @param queriesPerSecond over the topics
 * @param acks what the writers wait for; {@code all}, unless losses are wanted
 * @param poison whether there are bad operations and queries among the good ones
 * @param batches whether calls for many cards and for pages must be answered
 * @param copies whether the checker must find each card in a standby's copy too
 * @param staleness how long an instance may have been out of touch, so that it knows nothing of the newest cards
 */
@Builder(toBuilder = true)
public record LoadSettings(
        int operationsPerSecond,
        int readersPerServer,
        int queriesPerSecond,
        String acks,
        boolean poison,
        boolean batches,
        boolean copies,
        Duration staleness) {

    /** What a machine of two cores bears beside three brokers and three servers. */
    public static LoadSettings standard() {
        return new LoadSettings(200, 1, 20, "all", true, true, true, Duration.ofSeconds(25));
    }
}
