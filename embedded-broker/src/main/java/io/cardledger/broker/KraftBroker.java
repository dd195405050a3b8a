package io.cardledger.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/** A running broker and controller; its topics, offsets and transactions survive a restart on the same directory. */
@Slf4j
@RequiredArgsConstructor(access = AccessLevel.PRIVATE)
public final class KraftBroker implements AutoCloseable {

    private final BrokerSettings settings;
    private final DataDirectory directory;
    private final KafkaRaftServer server;
    private final Consumer<BrokerException> onFault;

    /**
     * Starts a broker and returns when clients can connect.
     *
     * @throws BrokerException if it cannot; then nothing of it is left running
     */
    public static KraftBroker start(BrokerSettings settings) {
        return start(settings, fault -> log.error("{}", fault.getMessage()));
    }

    /**
     * The same, for an owner that must know of a fatal fault later on, such as a full disk.
     *
     * @param onFault called, on any thread, when the broker cannot go on; the broker is to be closed then
     * @throws BrokerException if it cannot start; then nothing of it is left running
     */
    public static KraftBroker start(BrokerSettings settings, Consumer<BrokerException> onFault) {
        Ports.requireFree(settings.host(), settings.port());
        Ports.requireFree("localhost", settings.controllerPort());
        DataDirectory directory = DataDirectory.claim(settings.directory());
        try {
            KraftBroker broker = new KraftBroker(settings, directory, server(settings, directory.path()), onFault);
            broker.startUp();
            return broker;
        } catch (BrokerException e) {
            directory.close();
            throw e;
        } catch (Exception e) {
            directory.close();
            throw new BrokerException("the broker does not start: " + rootMessage(e), e);
        }
    }

    private static KafkaRaftServer server(BrokerSettings settings, Path directory) {
        Path logs = directory.resolve("logs");
        StorageFormat.formatOnce(logs);
        if (CrashedBroker.isIn(logs)) {
            CrashedBroker.declareDead(settings, logs);
        }
        Properties properties = BrokerProperties.of(settings, logs);
        return new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
    }

    private void startUp() {
        KafkaExits.watch(onFault);
        try {
            server.startup();
        } catch (Exception e) {
            shutDown();
            throw e;
        }
    }

    private static @Nullable String rootMessage(Throwable e) {
        return e.getCause() == null ? e.getMessage() : rootMessage(e.getCause());
    }

    /** Where clients connect, as {@code host:port}. */
    public String bootstrapServers() {
        return Ports.endpoint(settings.advertisedHost(), settings.port());
    }

    /** What a client must be given to connect: the address and the credentials. */
    public Map<String, Object> clientProperties() {
        Map<String, Object> properties = new Credentials(settings.user(), settings.password()).clientProperties();
        properties.put("bootstrap.servers", bootstrapServers());
        return properties;
    }

    /** Stops the broker in order. */
    @Override
    public void close() {
        shutDown();
        directory.close();
        if (settings.temporary()) {
            delete(directory.path());
        }
    }

    private void shutDown() {
        KafkaExits.unwatch(onFault);
        server.shutdown();
        server.awaitShutdown();
    }

    private static void delete(Path directory) {
        try (Stream<Path> entries = Files.walk(directory)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("temporary directory " + directory + " is not deleted", e);
        }
    }
}
