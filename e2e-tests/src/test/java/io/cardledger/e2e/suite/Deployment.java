package io.cardledger.e2e.suite;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A running suite as its clients see it, wherever it runs.
 *
 * @param billingServers each instance
 * @param billingClient where operations are posted
 * @param balanceClient where balances come by way of the topics
 * @param bootstrapServers of the brokers
 * @param login the Kafka client properties that let one in
 */
public record Deployment(
        List<URI> billingServers,
        URI billingClient,
        URI balanceClient,
        String bootstrapServers,
        Map<String, String> login) {

    /** Kafka client properties: the address, the login and what is special. */
    public Map<String, Object> kafka(Map<String, ?> special) {
        Map<String, Object> properties = new HashMap<>(login);
        properties.put("bootstrap.servers", bootstrapServers);
        properties.putAll(special);
        return properties;
    }

    /** Every application that talks HTTP. */
    public List<URI> applications() {
        return Stream.concat(billingServers.stream(), Stream.of(billingClient, balanceClient))
                .toList();
    }
}
