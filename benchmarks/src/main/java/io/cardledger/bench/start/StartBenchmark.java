package io.cardledger.bench.start;

import io.cardledger.bench.report.Section;
import io.cardledger.bench.report.Spread;
import io.cardledger.bench.report.Table;
import io.cardledger.bench.server.BenchServer;
import io.cardledger.bench.server.ServerProgram;
import io.cardledger.broker.BrokerException;
import io.cardledger.broker.Ports;
import io.cardledger.test.process.ChildProcess;
import io.cardledger.test.process.ProcessUsage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;

/** Starts the whole suite with its one command, and waits for the first balance. */
@RequiredArgsConstructor
public final class StartBenchmark {

    private static final int SERVER_PORT = 8_080;
    private static final List<Integer> PORTS = List.of(SERVER_PORT, 8_090, 8_081, 8_082, 9_092, 9_093);
    private static final int LOWEST_OFFSET = 2_000;
    private static final int STEP = 137;
    private static final Duration PREPARING = Duration.ofMinutes(3);

    private final Path directory;
    private final Consumer<String> console;
    private final int times;

    /** Measures. */
    public Section run() {
        List<Double> anew = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        List<Double> megabytes = new ArrayList<>();
        prepare();
        for (int time = 0; time < times; time++) {
            Path home = directory.resolve("start" + time);
            anew.add(seconds(home, megabytes));
            again.add(seconds(home, megabytes));
        }
        Table table = new Table("start of ./cardledger", "seconds to the first balance", "target")
                .row("on an empty data directory", Spread.of(anew).text(1), "≤ 12")
                .row("on the data of the last run", Spread.of(again).text(1), "≤ 12");
        String text = table.markdown()
                + "\nResident then: %s MB, broker and all applications.%n"
                        .formatted(Spread.of(megabytes).text(0));
        console.accept("\n" + text);
        return new Section(text, Map.of("start.csv", table.csv()));
    }

    /** What it does once after it was built is not measured. */
    private void prepare() {
        try (ChildProcess version = ChildProcess.start(directory.resolve("prepare"), List.of(program(), "--version"))) {
            version.endsWithin(PREPARING);
        }
    }

    private static String program() {
        return ServerProgram.home().resolve("cardledger").toString();
    }

    private double seconds(Path home, List<Double> megabytes) {
        int offset = offset();
        List<String> command =
                List.of(program(), "--data", home.resolve("data").toString(), "--port-offset", String.valueOf(offset));
        long start = System.nanoTime();
        ChildProcess child = ChildProcess.startWithInput(home, command);
        try (BenchServer suite = BenchServer.of(child, URI.create("http://localhost:" + (SERVER_PORT + offset)))) {
            suite.await(() -> suite.answers("/balance/0"));
            double seconds = (System.nanoTime() - start) / 1e9;
            megabytes.add((double) ProcessUsage.residentMegabytes(child.pid()));
            console.accept("start: %.1f s".formatted(seconds));
            return seconds;
        }
    }

    private static int offset() {
        return IntStream.iterate(LOWEST_OFFSET, offset -> offset + STEP)
                .filter(offset -> PORTS.stream().allMatch(port -> isFree(port + offset)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try {
            Ports.requireFree("localhost", port);
            return true;
        } catch (BrokerException e) {
            return false;
        }
    }
}
