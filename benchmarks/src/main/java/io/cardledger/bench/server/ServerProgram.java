package io.cardledger.bench.server;

import io.cardledger.bench.engine.Assignment;
import io.cardledger.bench.process.JavaProgram;
import io.cardledger.broker.Ports;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A billing-server to be run, with the settings of production but for names, addresses and directories.
 *
 * @param assignment what it has to do
 * @param port where it listens
 */
public record ServerProgram(Assignment assignment, int port) {

    private static final String JAR = "billing-server/target/billing-server-1.0.0-SNAPSHOT-exec.jar";

    /** One on a free port. */
    public static ServerProgram of(Assignment assignment) {
        return new ServerProgram(assignment, Ports.anyFree());
    }

    /** Where it is asked. */
    public URI uri() {
        return URI.create("http://localhost:" + port);
    }

    /** Where it keeps its state. */
    public Path stateDirectory() {
        return assignment.directory().resolve("state");
    }

    /** The program, with settings of its own if there are any. */
    public JavaProgram program(List<String> jvmOptions, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--spring.kafka.bootstrap-servers=" + assignment.broker(),
                "--spring.jmx.enabled=false",
                "--billing.server.reply-topics=.*-replies",
                "--billing.server.application-id=" + assignment.group(),
                "--billing.server.advertised-address=localhost:" + port,
                "--billing.server.state-dir=" + stateDirectory(),
                "--billing.server.store.kind=" + (assignment.inMemory() ? "memory" : "rocksdb")));
        arguments.addAll(topics());
        arguments.addAll(List.of(settings));
        return JavaProgram.ofJar(home().resolve(JAR), jvmOptions, arguments);
    }

    private List<String> topics() {
        String output = assignment.output();
        return List.of(
                "--billing.topics.operations=" + assignment.input(),
                "--billing.topics.queries=" + output + "-queries",
                "--billing.topics.replies=" + output + "-replies",
                "--billing.topics.balances=" + output,
                "--billing.topics.dead-letters=" + output + "-dlq",
                "--billing.topics.outcome-replies=" + output + "-outcome-replies",
                "--billing.topics.balance-replies=" + output + "-balance-replies",
                "--billing.topics.imports=" + output + "-imports");
    }

    /** The clone that is measured. */
    public static Path home() {
        return Path.of(System.getProperty("cardledger.home", ".."))
                .toAbsolutePath()
                .normalize();
    }
}
