package io.cardledger.e2e.container;

import io.cardledger.e2e.suite.Deployment;
import io.cardledger.test.file.SourceTree;
import io.cardledger.test.file.Workspace;
import io.cardledger.test.network.FreePorts;
import io.cardledger.test.process.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code docker-compose.yml} of this clone, as a project of its own at free ports. */
final class Compose implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final int SERVERS_MAX = 6;

    private final Path directory = Workspace.directory("compose");
    private final Map<String, Integer> ports = Map.of(
            "KAFKA_PORT", FreePorts.next(),
            "KAFKA_2_PORT", FreePorts.next(),
            "KAFKA_3_PORT", FreePorts.next(),
            "BILLING_SERVER_PORT", FreePorts.next(),
            "BILLING_CLIENT_PORT", FreePorts.next(),
            "BALANCE_CLIENT_PORT", FreePorts.next());
    private final int firstScaled = FreePorts.range(SERVERS_MAX);
    private final List<String> program = program();
    private final List<String> files;

    /** Starts nothing yet. */
    Compose(String... overlays) {
        this.files = Stream.concat(Stream.of("docker-compose.yml"), Stream.of(overlays))
                .flatMap(file -> Stream.of("-f", SourceTree.file(file).toString()))
                .toList();
        writeSettings();
    }

    /** Runs one of its commands to the end; answers with what it printed. */
    String run(String... arguments) {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("--env-file", settings().toString()));
        command.addAll(files);
        command.addAll(List.of(arguments));
        Path output = Workspace.directory("run", directory);
        ChildProcess process = ChildProcess.start(output, command);
        if (process.waitFor(LIMIT) != 0) {
            throw new AssertionError(String.join(" ", command) + ":\n" + process.output() + process.errors());
        }
        return process.output();
    }

    /** The suite as it is seen from this host, with as many scaled servers as there are. */
    Deployment deployment() {
        return new Deployment(
                servers(),
                http(ports.get("BILLING_CLIENT_PORT")),
                http(ports.get("BALANCE_CLIENT_PORT")),
                "localhost:" + ports.get("KAFKA_PORT"),
                Broker.login());
    }

    /** The port of a scaled server is another one after each start. */
    private List<URI> servers() {
        Stream<URI> scaled = Stream.of(run("ps", "-q", "billing-server").split("\\s+"))
                .filter(id -> !id.isBlank())
                .map(Compose::portOf)
                .map(Compose::http);
        return Stream.concat(Stream.of(http(ports.get("BILLING_SERVER_PORT"))), scaled)
                .toList();
    }

    private static int portOf(String container) {
        ChildProcess process =
                ChildProcess.start(Workspace.directory("port"), List.of("docker", "port", container, "8080/tcp"));
        process.exitCode();
        return Integer.parseInt(
                process.output().lines().findFirst().orElseThrow().replaceAll(".*:", ""));
    }

    /** Removes all that it made. */
    @Override
    public void close() {
        run("down", "--volumes", "--remove-orphans");
    }

    private void writeSettings() {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(SourceTree.file(".env")));
            lines.add(
                    "COMPOSE_PROJECT_NAME=" + directory.getFileName().toString().replaceAll("\\W", ""));
            lines.add("CARDLEDGER_VERSION=test");
            lines.add("BILLING_SERVER_PORTS=" + firstScaled + "-" + (firstScaled + SERVERS_MAX - 1));
            ports.forEach((name, port) -> lines.add(name + "=" + port));
            Files.write(settings(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path settings() {
        return directory.resolve("settings.env");
    }

    private static URI http(int port) {
        return URI.create("http://localhost:" + port);
    }

    /** The plug-in of the newer Docker, or else the program of its own. */
    private static List<String> program() {
        List<String> plugin = List.of("docker", "compose");
        ChildProcess version =
                ChildProcess.start(Workspace.directory("compose-version"), List.of("docker", "compose", "version"));
        return version.exitCode() == 0 ? plugin : List.of("docker-compose");
    }
}
