package io.cardledger.bench.importing;

import io.cardledger.bench.process.JavaProgram;
import io.cardledger.bench.report.Section;
import io.cardledger.bench.report.Table;
import io.cardledger.bench.server.BenchServer;
import io.cardledger.bench.server.ServerProgram;
import io.cardledger.bench.server.ServerTestbed;
import io.cardledger.broker.Ports;
import io.cardledger.test.process.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;

/** Sends one long stream of lines to a billing-client, and waits until every line has its result. */
@RequiredArgsConstructor
public final class ImportBenchmark {

    private static final String JAR = "billing-client/target/billing-client-1.0.0-SNAPSHOT-exec.jar";
    private static final int CARDS = 10_000;
    private static final int STREAMS = 3;
    private static final double MICROS = 1e-3;

    private final Path directory;
    private final Consumer<String> console;
    private final int lines;

    /** Measures. */
    public Section run() {
        Table table = new Table("stream", "lines/s", "client µs/line", "broker µs/line", "client peak MB");
        try (ServerTestbed testbed = new ServerTestbed("import", directory);
                BenchServer client = client(testbed)) {
            client.awaitReady();
            DuplexStream stream = new DuplexStream(client.uri(), CARDS);
            for (int i = 0; i < STREAMS; i++) {
                row(i, stream, testbed, client, table);
            }
        }
        String text = table.markdown() + "\n%,d lines each; the first one finds the programs cold.%n".formatted(lines);
        console.accept("\n" + text);
        return new Section(text, Map.of("import.csv", table.csv()));
    }

    private void row(int number, DuplexStream stream, ServerTestbed testbed, BenchServer client, Table table) {
        Duration clientBefore = client.process().usage().cpu();
        Duration brokerBefore = testbed.broker().process().usage().cpu();
        long start = System.nanoTime();
        try {
            stream.send(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        table.row(
                number + 1,
                "%.0f".formatted(lines / seconds),
                micros(client.process(), clientBefore),
                micros(testbed.broker().process(), brokerBefore),
                client.process().usage().peakMegabytes());
    }

    private String micros(ChildProcess process, Duration before) {
        return "%.1f".formatted(process.usage().cpu().minus(before).toNanos() * MICROS / lines);
    }

    private BenchServer client(ServerTestbed testbed) {
        int port = Ports.anyFree();
        JavaProgram program = JavaProgram.ofJar(
                ServerProgram.home().resolve(JAR),
                ServerTestbed.JVM,
                List.of(
                        "--server.port=" + port,
                        "--spring.kafka.bootstrap-servers=" + testbed.broker().address(),
                        "--spring.jmx.enabled=false",
                        "--billing.client.generator.enabled=false",
                        "--billing.topics.operations=" + testbed.input()));
        return BenchServer.of(program.start(directory.resolve("client")), URI.create("http://localhost:" + port));
    }
}
