package io.cardledger.e2e.fault.cluster;

import io.cardledger.e2e.suite.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A Kafka broker and controller in a process of its own. */
public final class BrokerProcess {

    private static final String OFFICIAL = "kafka.Kafka";

    private final int id;
    private final Child child;

    private BrokerProcess(int id, Child child) {
        this.id = id;
        this.child = child;
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
        return new BrokerProcess(1, child(directory, SoleBroker.class.getName(), properties));
    }

    private static Child child(Path directory, String main, Map<String, String> properties) {
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
        return new Child(directory, Installation.java(options, List.of(file.toString())));
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

    /** Starts it if it does not run. */
    public void start() {
        child.start();
    }

    /** As {@code kill -9}. */
    public void kill() {
        child.kill();
    }

    /** As {@code kill}; returns when it is gone. */
    public void terminate() {
        child.terminate();
    }

    /** As {@code kill -STOP}. */
    public void pause() {
        child.pause();
    }

    /** As {@code kill -CONT}. */
    public void resume() {
        child.resume();
    }

    /** Whether there is a process, paused or not. */
    public boolean isRunning() {
        return child.isRunning();
    }

    /** Whether it ended although nobody ended it. */
    boolean hasFailed() {
        return child.hasFailed();
    }
}
