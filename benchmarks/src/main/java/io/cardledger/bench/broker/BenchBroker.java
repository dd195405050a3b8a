package io.cardledger.bench.broker;

import io.cardledger.bench.process.JavaProgram;
import io.cardledger.broker.Ports;
import io.cardledger.model.topic.AdminCalls;
import io.cardledger.test.process.ChildProcess;
import io.cardledger.test.process.Pause;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** The one broker of a benchmark. */
public final class BenchBroker implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required"
            + " username=\"admin\" password=\"admin-secret\";";

    private final ChildProcess child;
    private final String address;

    private BenchBroker(ChildProcess child, String address) {
        this.child = child;
        this.address = address;
    }

    /** Starts one and returns when it answers. */
    public static BenchBroker start(Path directory) {
        int port = Ports.anyFree();
        List<String> arguments = List.of(
                String.valueOf(port),
                String.valueOf(Ports.anyFree()),
                directory.resolve("data").toString());
        JavaProgram program =
                JavaProgram.ofMain(BrokerProgram.class, List.of("-Xms1g", "-Xmx1g", "-XX:+UseG1GC"), arguments);
        BenchBroker broker = new BenchBroker(program.start(directory), "localhost:" + port);
        broker.awaitAnswer();
        return broker;
    }

    private void awaitAnswer() {
        Instant end = Instant.now().plus(TIMEOUT);
        try (Admin admin = Admin.create(clientProperties())) {
            while (!answers(admin)) {
                child.requireAlive();
                if (Instant.now().isAfter(end)) {
                    throw new IllegalStateException("the broker does not answer:\n" + child.lastLines());
                }
                Pause.of(PAUSE);
            }
        }
    }

    private static boolean answers(Admin admin) {
        try {
            return !AdminCalls.answer(admin.describeCluster().nodes()).isEmpty();
        } catch (KafkaException e) {
            return false;
        }
    }

    /** Its process. */
    public ChildProcess process() {
        return child;
    }

    /** Where clients connect. */
    public String address() {
        return address;
    }

    /** What a client needs to connect. */
    public Map<String, Object> clientProperties() {
        return clientProperties(address);
    }

    /** What a client needs to connect to a broker of this kind. */
    public static Map<String, Object> clientProperties(String address) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("bootstrap.servers", address);
        properties.put("security.protocol", "SASL_PLAINTEXT");
        properties.put("sasl.mechanism", "PLAIN");
        properties.put("sasl.jaas.config", LOGIN);
        return properties;
    }

    @Override
    public void close() {
        child.stop();
    }
}
