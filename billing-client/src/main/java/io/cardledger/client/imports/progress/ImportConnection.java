package io.cardledger.client.imports.progress;

import io.cardledger.client.broker.BrokerConnection;
import io.cardledger.client.imports.exit.ImportException;
import io.cardledger.model.topic.BillingTopics;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What the command line says about the broker and its topics. */
public final class ImportConnection {

    private static final Map<String, Object> DEFAULTS = Map.of(
            CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
            "SASL_PLAINTEXT",
            SaslConfigs.SASL_MECHANISM,
            "PLAIN",
            SaslConfigs.SASL_JAAS_CONFIG,
            "org.apache.kafka.common.security.plain.PlainLoginModule required"
                    + " username=\"admin\" password=\"admin-secret\";");

    private ImportConnection() {}

    /** @param clientConfig a file of Kafka's client settings; the defaults are for the suite's own broker */
    public static BrokerConnection of(String bootstrapServer, @Nullable Path clientConfig) {
        Map<String, Object> settings = new HashMap<>(clientConfig == null ? DEFAULTS : read(clientConfig));
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServer);
        return BrokerConnection.of(settings);
    }

    /** @param names by what they are for: {@code operations}, {@code imports} …, and {@code partitions} */
    public static BillingTopics topics(Map<String, String> names) {
        Map<String, String> prefixed = new TreeMap<>();
        names.forEach((key, value) -> prefixed.put("topics." + key, value));
        try {
            return new Binder(new MapConfigurationPropertySource(prefixed))
                    .bind(
                            "topics",
                            Bindable.of(BillingTopics.class),
                            new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
                    .orElseGet(BillingTopics::defaults);
        } catch (BindException e) {
            throw ImportException.usage("--topic takes operations=NAME, imports=NAME, partitions=N and the like");
        }
    }

    private static Map<String, Object> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw ImportException.usage("--client-config: " + file + " cannot be read as a properties file");
        }
        Map<String, Object> settings = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        return settings;
    }
}
