package io.cardledger.client.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of a stream of operations.
 *
 * @param maxStreams how many streams may be open at a time; each holds two threads
 * @param maxInFlight how many lines of a stream may be without a result
 * @param idleTimeout when a client that sends nothing is cut off
 * @param readTimeout when a client that does not read its results is cut off
 */
public record NdjsonSettings(
        @DefaultValue("64") int maxStreams,
        @DefaultValue("1000") int maxInFlight,
        @DefaultValue("15m") Duration idleTimeout,
        @DefaultValue("30s") Duration readTimeout) {}
