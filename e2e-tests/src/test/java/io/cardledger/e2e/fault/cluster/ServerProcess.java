package io.cardledger.e2e.fault.cluster;

import io.cardledger.e2e.suite.Http;
import io.cardledger.e2e.suite.Installation;
import io.cardledger.e2e.suite.Workspace;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A billing-server in a process of its own, from the jar that is shipped. */
public final class ServerProcess extends NodeProcess {

    private static final String JAR = "billing-server/target/billing-server-1.0.0-SNAPSHOT-exec.jar";

    private final int index;
    private final URI uri;
    private final Path stateDirectory;

    ServerProcess(int index, Addresses addresses, ClusterSettings settings, Path directory) {
        super(child(index, addresses, settings, directory));
        this.index = index;
        this.uri = addresses.servers().get(index).uri();
        this.stateDirectory = state(directory);
    }

    private static Child child(int index, Addresses addresses, ClusterSettings settings, Path directory) {
        Path temporary = directory.resolve("tmp");
        Workspace.create(temporary);
        List<String> options = new ArrayList<>(
                List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + temporary));
        options.addAll(settings.special().serverJvmOptions());
        List<String> arguments =
                new ArrayList<>(List.of("-jar", Installation.file(JAR).toString()));
        arguments.addAll(arguments(index, addresses, settings, state(directory)));
        arguments.addAll(settings.special().serverArguments());
        return new Child(directory, Installation.java(options, arguments));
    }

    private static Path state(Path directory) {
        return directory.resolve("state");
    }

    private static List<String> arguments(
            int index, Addresses addresses, ClusterSettings settings, Path stateDirectory) {
        ServerPorts ports = addresses.servers().get(index);
        return List.of(
                "--server.port=" + ports.http(),
                "--billing.server.advertised-address=localhost:" + ports.link(),
                "--billing.server.state-dir=" + stateDirectory,
                "--billing.server.store.kind=" + settings.store().setting(),
                "--spring.kafka.bootstrap-servers=" + addresses.brokersOf(index),
                "--spring.jmx.enabled=false",
                "--logging.level.org.apache.kafka.streams=info");
    }

    /** Its number, from 0 on. */
    public int index() {
        return index;
    }

    /** Where drivers and readers find it. */
    public URI uri() {
        return uri;
    }

    /** Where it keeps its copies; to be touched only while it does not run. */
    public Path stateDirectory() {
        return stateDirectory;
    }

    /** Whether it says that it can answer. */
    public boolean isReady() {
        return Http.tryGet(uri, "/actuator/health/readiness")
                .filter(answer -> answer.statusCode() == 200)
                .isPresent();
    }
}
