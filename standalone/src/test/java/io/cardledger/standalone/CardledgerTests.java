package io.cardledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CardledgerTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void listsItsOptionsAndCommands() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("--servers", "--data", "--generator", "--broker", "--client-config", "--bind")
                .contains("--port-offset", "--version", "import", "redrive");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void saysItsVersionAndThatOfKafka() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).contains("Cardledger", "Kafka 4.");
    }

    @Test
    void answersAWrongOptionWithOneLine() {
        assertThat(run("--serverz=2")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString().lines()).singleElement().asString().contains("--serverz", "cardledger --help");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void answersAnImpossibleValueWithOneLine() {
        assertThat(run("--servers=0")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString().lines()).singleElement().asString().contains("--servers must be 1 to 10");
    }

    private int run(String... arguments) {
        return Cardledger.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
