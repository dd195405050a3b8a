package io.cardledger.e2e.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.e2e.suite.Deployment;
import io.cardledger.e2e.suite.Journey;
import io.cardledger.e2e.suite.Secrets;
import io.cardledger.e2e.suite.SharedSuite;
import io.cardledger.test.file.SourceTree;
import io.cardledger.test.file.Workspace;
import io.cardledger.test.process.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Kafka's own tools by their own names, logged in without being told how. */
@ExtendWith(SharedSuite.class)
@RequiredArgsConstructor
class ConsoleToolsIT {

    private final Deployment deployment;
    private final Journey journey;

    private final Path directory = Workspace.directory("tools");
    private final String card = Secrets.card();

    @AfterEach
    void cleanUp() {
        Workspace.delete(directory);
    }

    @Test
    void topicsAreListedAndDescribed() {
        assertThat(tool("kafka-topics.sh", "--list"))
                .contains("billing-operation-in", "billing-guery", "billing-request", "billing-balance");
        assertThat(tool("kafka-topics.sh", "--describe", "--topic", "billing-balance"))
                .anyMatch(line -> line.contains("PartitionCount: 4") && line.contains("cleanup.policy=compact"));
    }

    @Test
    void linesOfTheConsoleProducerCountAndTheConsoleConsumerShowsTheReply() throws IOException {
        type(
                "kafka-console-producer.sh",
                "{\"card\":\"" + card + "\", \"operation\":\"4.20\"}",
                "billing-operation-in");
        journey.balanceIs(card, "4.20", 1);
        type("kafka-console-producer.sh", card, "billing-guery");
        assertThat(linesOf("billing-balance"))
                .anyMatch(line -> line.contains(card) && line.contains("\"balance\":4.20"));
        assertThat(tool("kafka-get-offsets.sh", "--topic", "billing-request"))
                .anyMatch(line -> line.matches("billing-request:\\d:[1-9]\\d*"));
    }

    @Test
    void groupOfTheServersIsDescribed() {
        assertThat(tool("kafka-consumer-groups.sh", "--describe", "--group", "billing"))
                .anyMatch(line -> line.contains("billing-operation-in"));
    }

    @Test
    void versionsAndSettingsOfTheBrokerAreShown() {
        assertThat(tool("kafka-broker-api-versions.sh")).anyMatch(line -> line.contains("Produce(0)"));
        assertThat(tool(
                        "kafka-configs.sh",
                        "--describe",
                        "--entity-type",
                        "topics",
                        "--entity-name",
                        "billing-balance"))
                .anyMatch(line -> line.contains("cleanup.policy=compact"));
    }

    @Test
    void errorOfAToolIsAnExitCode() {
        try (ChildProcess process = start("kafka-topics.sh", "--describe", "--topic", "no-such-topic")) {
            assertThat(process.exitCode()).isNotZero();
        }
    }

    private List<String> tool(String script, String... options) {
        try (ChildProcess process = start(script, options)) {
            assertThat(process.exitCode()).as(process.errors()).isZero();
            assertThat(process.errors()).doesNotContain("Exception", "WARN", "ERROR", "SLF4J");
            return process.output().lines().filter(line -> !line.isBlank()).toList();
        }
    }

    /** Without a number of records to wait for, the console consumer ends when none has come for a while. */
    private List<String> linesOf(String topic) {
        try (ChildProcess process =
                start("kafka-console-consumer.sh", "--topic", topic, "--from-beginning", "--timeout-ms", "5000")) {
            process.exitCode();
            return process.output().lines().toList();
        }
    }

    private ChildProcess start(String script, String... options) {
        List<String> command = new ArrayList<>(List.of(script(script)));
        command.addAll(List.of("--bootstrap-server", deployment.bootstrapServers()));
        command.addAll(List.of(options));
        return ChildProcess.start(Workspace.directory("tool", directory), command);
    }

    /** A line typed into the console producer. */
    private void type(String script, String line, String topic) throws IOException {
        Path input = Files.writeString(directory.resolve("typed"), line + "\n");
        String command = script(script) + " --bootstrap-server " + deployment.bootstrapServers() + " --topic " + topic
                + " < " + input;
        try (ChildProcess process =
                ChildProcess.start(Workspace.directory("typed", directory), List.of("sh", "-c", command))) {
            assertThat(process.exitCode()).as(process.errors()).isZero();
        }
    }

    private static String script(String name) {
        return SourceTree.file("bin").resolve(name).toString();
    }
}
