package io.cardledger.e2e.container;

import io.cardledger.test.file.SourceTree;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.MountableFile;

/** A broker that asks for a login, inside and outside of its network, and keeps its port over a restart. */
final class Broker extends KafkaContainer {

    static final String USER = "admin";
    static final String PASSWORD = "admin-secret";

    /** Its address in the network. */
    static final String INSIDE = "kafka:19092";

    private static final String PLAIN_LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required"
            + " username=\"" + USER + "\" password=\"" + PASSWORD + "\"";

    /** As the compose file's broker starts; its settings are those that the container's own start script exports. */
    private static final String START = "until [ -f /tmp/testcontainers_start.sh ]; do sleep 0.1; done;"
            + " eval \"$(grep ^export /tmp/testcontainers_start.sh)\"; exec bash /cardledger/start";

    private final int port;

    Broker(Network network, int port) {
        super(Images.KAFKA);
        this.port = port;
        withNetwork(network);
        withListener(INSIDE);
        withCopyFileToContainer(MountableFile.forHostPath(SourceTree.file("k8s/kafka/start")), "/cardledger/start");
        withCommand("bash", "-c", START);
        setPortBindings(List.of(port + ":9092"));
        withEnv("KAFKA_SASL_ENABLED_MECHANISMS", "PLAIN");
        withEnv("KAFKA_LISTENER_NAME_PLAINTEXT_PLAIN_SASL_JAAS_CONFIG", users());
        withEnv("KAFKA_LISTENER_NAME_TC___0_PLAIN_SASL_JAAS_CONFIG", users());
        withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        withEnv("KAFKA_BROKER_SESSION_TIMEOUT_MS", "2000");
        withEnv("KAFKA_BROKER_HEARTBEAT_INTERVAL_MS", "500");
        withEnv("KAFKA_TRANSACTION_ABORT_TIMED_OUT_TRANSACTION_CLEANUP_INTERVAL_MS", "500");
        waitingFor(Wait.forListeningPort().withStartupTimeout(Duration.ofMinutes(3)));
    }

    /** What a client needs to be let in. */
    static Map<String, String> login() {
        return Map.of(
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                PLAIN_LOGIN + ";");
    }

    @Override
    public String getBootstrapServers() {
        return "localhost:" + port;
    }

    /** Stops it with no warning and starts it again on its data. */
    void restart() {
        getDockerClient().killContainerCmd(getContainerId()).exec();
        getDockerClient().startContainerCmd(getContainerId()).exec();
    }

    /** The listeners are open to anyone by default. */
    @Override
    protected void configure() {
        super.configure();
        withEnv(
                "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP",
                "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT,PLAINTEXT:SASL_PLAINTEXT,TC-0:SASL_PLAINTEXT");
    }

    private static String users() {
        return PLAIN_LOGIN + " user_" + USER + "=\"" + PASSWORD + "\";";
    }
}
