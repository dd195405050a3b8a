package io.cardledger.server.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How calls for balances are answered over HTTP, under {@code billing.server.reads}.
 *
 * @param peerConnectTimeout how long a connection to another instance may take
 * @param peerReadTimeout how long another instance may take to answer, on top of the time that the call may wait there
 * @param peerThreads how many threads of the web server may wait for other instances at a time, at least 1
 * @param peerPause for how long an instance that did not answer is left alone, but for one call that tries it
 * @param peerMaxWait how long a forwarded call without a position may wait at the other instance before it is asked
 *     again
 * @param peerMaxWaitAfter the same for a call with a position
 * @param lagMaxAge for how long the lags of standby copies are told before the brokers are asked again
 * @param maxWaiting how many calls may wait for the fold at a time; one more is refused
 * @param sweepInterval how often calls that wait are looked at, besides when an operation of their card is decided
 * @param deadlineGrace how long after its time is up a call still takes the answer of an instance that was asked
 */
public record ReadSettings(
        @DefaultValue("500ms") Duration peerConnectTimeout,
        @DefaultValue("500ms") Duration peerReadTimeout,
        @DefaultValue("64") int peerThreads,
        @DefaultValue("2s") Duration peerPause,
        @DefaultValue("250ms") Duration peerMaxWait,
        @DefaultValue("1s") Duration peerMaxWaitAfter,
        @DefaultValue("500ms") Duration lagMaxAge,
        @DefaultValue("10000") int maxWaiting,
        @DefaultValue("50ms") Duration sweepInterval,
        @DefaultValue("1s") Duration deadlineGrace) {

    /** @throws IllegalArgumentException if a setting is out of range */
    public ReadSettings {
        requirePositive("peer-connect-timeout", peerConnectTimeout);
        requirePositive("peer-read-timeout", peerReadTimeout);
        requirePositive("peer-pause", peerPause);
        requirePositive("peer-max-wait", peerMaxWait);
        requirePositive("peer-max-wait-after", peerMaxWaitAfter);
        requirePositive("lag-max-age", lagMaxAge);
        requirePositive("sweep-interval", sweepInterval);
        requirePositive("deadline-grace", deadlineGrace);
        if (peerThreads < 1) {
            throw new IllegalArgumentException("billing.server.reads.peer-threads must be at least 1");
        }
        if (maxWaiting < 0) {
            throw new IllegalArgumentException("billing.server.reads.max-waiting must not be negative");
        }
    }

    private static void requirePositive(String name, Duration value) {
        if (value.toMillis() < 1) {
            throw new IllegalArgumentException("billing.server.reads." + name + " must be at least 1ms");
        }
    }
}
