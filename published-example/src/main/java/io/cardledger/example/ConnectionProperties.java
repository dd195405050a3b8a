package io.cardledger.example;

import java.util.Properties;

/** How the programs of the example connect. */
final class ConnectionProperties {

    private ConnectionProperties() {}

    static Properties to(String bootstrapServers) {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", bootstrapServers);
        properties.put("security.protocol", "SASL_PLAINTEXT");
        properties.put("sasl.mechanism", "PLAIN");
        properties.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required"
                        + " username=\"admin\" password=\"admin-secret\";");
        return properties;
    }
}
