package io.cardledger.server.settings;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Kafka Streams runs, under {@code billing.server.streams}.
 *
 * @param threads how many stream threads, at least 1; more than the topics have partitions stay idle
 * @param standbys how many further instances keep a copy of each partition's store
 * @param commitInterval how often offsets, balances and outcomes are committed
 * @param sessionTimeout after how long without a heartbeat an instance counts as gone
 * @param transactionTimeout after how long the transaction of an instance that is gone is aborted
 * @param staticInstanceId makes membership static: no rebalance for a quick restart, but an instance that stops does
 *     not leave, and its cards wait for the session time-out; none by default
 */
public record StreamsSettings(
        @DefaultValue("1") int threads,
        @DefaultValue("1") int standbys,
        @DefaultValue("100ms") Duration commitInterval,
        @DefaultValue("6s") Duration sessionTimeout,
        @DefaultValue("5s") Duration transactionTimeout,
        @Nullable String staticInstanceId) {

    /** @throws IllegalArgumentException if a setting is out of range, or does not fit another */
    public StreamsSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("billing.server.streams.threads must be at least 1");
        }
        if (standbys < 0) {
            throw new IllegalArgumentException("billing.server.streams.standbys must not be negative");
        }
        if (commitInterval.toMillis() < 1) {
            throw new IllegalArgumentException("billing.server.streams.commit-interval must be at least 1ms");
        }
        if (sessionTimeout.toSeconds() < 1) {
            throw new IllegalArgumentException("billing.server.streams.session-timeout must be at least 1s");
        }
        if (transactionTimeout.compareTo(commitInterval) <= 0) {
            throw new IllegalArgumentException(
                    "billing.server.streams.transaction-timeout must be longer than commit-interval");
        }
    }
}
