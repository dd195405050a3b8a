package io.cardledger.fault.cluster.process;

import io.cardledger.test.process.JavaCommand;
import io.cardledger.test.process.RestartableProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A Kafka broker and controller in a process of its own. */
public final class BrokerProcess extends ClusterProcess {

    private static final String OFFICIAL = "kafka.Kafka";

    private final int id;

    private BrokerProcess(int id, RestartableProcess child) {
        super(child);
        this.id = id;
    }

    /**
     * Prepares one of several nodes.
     *
     * @param clusterId the same for all of them
     */
    static BrokerProcess ofQuorum(int id, Path directory, Map<String, String> properties, String clusterId) {
        NodeStorage.format(id, Path.of(properties.get("log.dirs")), clusterId);
        return new BrokerProcess(id, child(directory, OFFICIAL, properties));
    }

    /** Prepares the only one, as the embedded broker: a sole official one does not survive each of its crashes. */
    static BrokerProcess alone(Path directory, Map<String, String> properties) {
        return new BrokerProcess(1, child(directory, EmbeddedBrokerProgram.class.getName(), properties));
    }

    private static RestartableProcess child(Path directory, String main, Map<String, String> properties) {
        Path file = written(directory.resolve("server.properties"), properties);
        List<String> options = List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=info",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-cp",
                System.getProperty("java.class.path"),
                main);
        return new RestartableProcess(directory, JavaCommand.of(options, List.of(file.toString())));
    }

    private static Path written(Path file, Map<String, String> properties) {
        Properties all = new Properties();
        all.putAll(properties);
        try {
            Files.createDirectories(file.getParent());
            try (Writer writer = Files.newBufferedWriter(file)) {
                all.store(writer, null);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its number, from 1 on. */
    public int id() {
        return id;
    }
}
