package io.cardledger.client.imports.progress;

import io.cardledger.client.broker.BrokerConnection;
import io.cardledger.model.topic.BillingTopics;
import java.time.Duration;

/**
 * Where an import goes to.
 *
 * @param connection to the broker
 * @param topics that take part
 * @param timeout how long to go on without getting any further
 * @param maxOperations the most operations of a transaction
 * @param maxDuration the longest transaction
 */
public record ImportSettings(
        BrokerConnection connection, BillingTopics topics, Duration timeout, int maxOperations, Duration maxDuration) {

    private static final int DEFAULT_MAX_OPERATIONS = 20_000;

    /** With the usual limits of a transaction. */
    public static ImportSettings of(BrokerConnection connection, BillingTopics topics, Duration timeout) {
        return new ImportSettings(connection, topics, timeout, DEFAULT_MAX_OPERATIONS, Duration.ofSeconds(1));
    }
}
