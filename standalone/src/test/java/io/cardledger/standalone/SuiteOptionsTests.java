package io.cardledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardledger.standalone.suite.KafkaCluster;
import io.cardledger.standalone.suite.SuitePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class SuiteOptionsTests {

    @Test
    void startTwoServersWithTheGeneratorOnLoopbackByDefault() {
        SuitePlan plan = plan();
        assertThat(plan.servers()).isEqualTo(2);
        assertThat(plan.generator()).isTrue();
        assertThat(plan.host()).isEqualTo("localhost");
        assertThat(plan.directory()).isEqualTo(Path.of("./data"));
        assertThat(plan.brokerPort()).isEqualTo(9092);
        assertThat(plan.external()).isNull();
    }

    @Test
    void takeWhatTheUserSays() {
        SuitePlan plan = plan(
                "--servers=3",
                "--generator",
                "off",
                "--bind",
                "127.0.0.2",
                "--port-offset=1000",
                "--data",
                "elsewhere");
        assertThat(plan.servers()).isEqualTo(3);
        assertThat(plan.generator()).isFalse();
        assertThat(plan.host()).isEqualTo("127.0.0.2");
        assertThat(plan.serverPort(2)).isEqualTo(9100);
        assertThat(plan.directory()).isEqualTo(Path.of("elsewhere"));
    }

    @Test
    void readHowToConnectToAnotherClusterFromAFile(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("client.properties"), "security.protocol=SASL_SSL\nx.y=z\n");
        KafkaCluster cluster = plan("--broker", "kafka.example:9093", "--client-config", file.toString())
                .external();
        assertThat(cluster.bootstrapServers()).isEqualTo("kafka.example:9093");
        assertThat(cluster.clientProperties())
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("x.y", "z");
    }

    @Test
    void connectPlainlyToAnotherClusterWithoutAFile() {
        KafkaCluster cluster = plan("--broker", "kafka.example:9092").external();
        assertThat(cluster.clientProperties()).containsEntry("security.protocol", "PLAINTEXT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--servers=0",
                "--servers=11",
                "--servers=two",
                "--generator=maybe",
                "--broker=nowhere",
                "--port-offset=-1",
                "--port-offset=50001",
                "--client-config=file"
            })
    void refuseWhatDoesNotFitAndNameTheOption(String argument) {
        String option = argument.substring(0, argument.indexOf('='));
        assertThatThrownBy(() -> plan(argument))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining(option);
    }

    @Test
    void refuseAFileThatCannotBeRead(@TempDir Path directory) {
        String file = directory.resolve("missing").toString();
        assertThatThrownBy(() -> plan("--broker=localhost:9092", "--client-config", file))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining(file);
    }

    private static SuitePlan plan(String... arguments) {
        Holder holder = new Holder();
        new CommandLine(holder).parseArgs(arguments);
        return holder.options.plan();
    }

    @CommandLine.Command
    private static final class Holder {

        @CommandLine.Mixin
        private final SuiteOptions options = new SuiteOptions();
    }
}
