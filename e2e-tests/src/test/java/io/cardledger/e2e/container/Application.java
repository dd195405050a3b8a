package io.cardledger.e2e.container;

import com.github.dockerjava.api.model.Volume;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;

/** An application in a container that may write nowhere but to its volumes. */
final class Application extends GenericContainer<Application> {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final String name;
    private final int hostPort;

    Application(String name, int port, int hostPort, Network network) {
        super(Images.of(name, port));
        this.name = name;
        this.hostPort = hostPort;
        withNetwork(network);
        withEnv("SPRING_KAFKA_BOOTSTRAP_SERVERS", Broker.INSIDE);
        withEnv("SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG", Broker.login().get("sasl.jaas.config"));
        setPortBindings(List.of(hostPort + ":" + port));
        withExposedPorts(port);
        withCreateContainerCmdModifier(create -> create.getHostConfig().withReadonlyRootfs(true));
        withTmpFs(Map.of("/tmp", "exec,mode=1777"));
        waitingFor(Wait.forHttp("/actuator/health/readiness").forPort(port).withStartupTimeout(START_LIMIT));
    }

    /** Gives it a volume of its own there. */
    Application withState(String directory) {
        return withCreateContainerCmdModifier(create -> create.withVolumes(new Volume(directory)));
    }

    URI address() {
        return URI.create("http://localhost:" + hostPort);
    }

    /** As {@code docker kill}: it gets no chance to clean up. */
    void kill() {
        getDockerClient().killContainerCmd(getContainerId()).exec();
    }

    /** Starts it again after that. */
    void startAgain() {
        getDockerClient().startContainerCmd(getContainerId()).exec();
    }

    /** As {@code docker stop}; answers with the exit code. */
    long terminate() {
        getDockerClient()
                .stopContainerCmd(getContainerId())
                .withTimeout((int) START_LIMIT.toSeconds())
                .exec();
        return getDockerClient()
                .inspectContainerCmd(getContainerId())
                .exec()
                .getState()
                .getExitCodeLong();
    }

    /** Removes it; what it logged is kept in the directory. */
    void stop(Path directory) {
        if (getContainerId() != null) {
            keep(directory.resolve(name + "-" + hostPort + ".log"));
        }
        stop();
    }

    private void keep(Path log) {
        try {
            Files.writeString(log, getLogs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
