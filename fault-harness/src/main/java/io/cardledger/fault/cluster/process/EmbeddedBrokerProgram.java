package io.cardledger.fault.cluster.process;

import io.cardledger.broker.BrokerSettings;
import io.cardledger.broker.KraftBroker;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The embedded broker as a program; its argument is a file of Kafka's settings. */
public final class EmbeddedBrokerProgram {

    private EmbeddedBrokerProgram() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, String> properties = read(Path.of(arguments[0]));
        BrokerSettings settings = BrokerSettings.builder()
                .port(port(properties, "DRIVERS"))
                .controllerPort(port(properties, NodeProperties.CONTROLLER))
                .directory(Objects.requireNonNull(
                        Path.of(required(properties, "log.dirs")).getParent()))
                .overrides(properties)
                .build();
        KraftBroker broker =
                KraftBroker.start(settings, fault -> Runtime.getRuntime().halt(1));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
    }

    private static int port(Map<String, String> properties, String listener) {
        for (String one : required(properties, "listeners").split(",")) {
            if (one.startsWith(listener + ":")) {
                return URI.create(one).getPort();
            }
        }
        throw new IllegalArgumentException("there is no listener " + listener);
    }

    private static String required(Map<String, String> properties, String name) {
        return Objects.requireNonNull(properties.get(name), name);
    }

    private static Map<String, String> read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(Function.identity(), properties::getProperty));
    }
}
