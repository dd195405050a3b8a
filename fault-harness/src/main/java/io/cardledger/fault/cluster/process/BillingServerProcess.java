package io.cardledger.fault.cluster.process;

import io.cardledger.fault.cluster.network.ClusterAddresses;
import io.cardledger.fault.cluster.network.ServerPorts;
import io.cardledger.fault.cluster.settings.ClusterSettings;
import io.cardledger.test.file.SourceTree;
import io.cardledger.test.file.Workspace;
import io.cardledger.test.process.JavaCommand;
import io.cardledger.test.process.RestartableProcess;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A billing-server in a process of its own, from the jar that is shipped. */
public final class BillingServerProcess extends ClusterProcess {

    private static final String JAR = "billing-server/target/billing-server-1.0.0-SNAPSHOT-exec.jar";

    private final int index;
    private final URI uri;
    private final Path stateDirectory;

    public BillingServerProcess(int index, ClusterAddresses addresses, ClusterSettings settings, Path directory) {
        super(child(index, addresses, settings, directory));
        this.index = index;
        this.uri = addresses.servers().get(index).uri();
        this.stateDirectory = state(directory);
    }

    private static RestartableProcess child(
            int index, ClusterAddresses addresses, ClusterSettings settings, Path directory) {
        Path temporary = directory.resolve("tmp");
        Workspace.create(temporary);
        List<String> options = new ArrayList<>(
                List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + temporary));
        options.addAll(settings.special().serverJvmOptions());
        List<String> arguments = new ArrayList<>(List.of("-jar", jar().toString()));
        arguments.addAll(arguments(index, addresses, settings, state(directory)));
        arguments.addAll(settings.special().serverArguments());
        return new RestartableProcess(directory, JavaCommand.of(options, arguments));
    }

    /** The jar that is run. */
    public static Path jar() {
        return SourceTree.file(JAR);
    }

    private static Path state(Path directory) {
        return directory.resolve("state");
    }

    private static List<String> arguments(
            int index, ClusterAddresses addresses, ClusterSettings settings, Path stateDirectory) {
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
}
