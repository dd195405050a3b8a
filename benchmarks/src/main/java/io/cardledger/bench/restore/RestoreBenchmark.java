package io.cardledger.bench.restore;

import io.cardledger.bench.report.Section;
import io.cardledger.bench.report.Table;
import io.cardledger.bench.server.BenchServer;
import io.cardledger.bench.server.ServerProgram;
import io.cardledger.bench.server.ServerTestbed;
import io.cardledger.bench.workload.CardChoice;
import io.cardledger.bench.workload.CardNames;
import io.cardledger.bench.workload.Workload;
import io.cardledger.test.file.Workspace;
import io.cardledger.test.process.ProcessUsage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Stops a server with many cards in several ways, and measures how long it takes until it answers for all of them. */
public final class RestoreBenchmark {

    private static final int CARDS_ASKED = 16;
    private static final long MEGA = 1 << 20;
    private static final List<String> JVM = List.of("-Xmx2g", "-XX:+UseG1GC");

    private final Path directory;
    private final Consumer<String> console;
    private final Workload workload;
    private final Table table = new Table(
            "store", "start", "seconds to all cards", "cards/s", "operations/s", "CPU s", "resident MB", "heap MB");

    /** @param cards how many cards; each gets two operations */
    public RestoreBenchmark(Path directory, Consumer<String> console, int cards) {
        this.directory = directory;
        this.console = console;
        this.workload = new Workload(cards, CardChoice.EACH, true, cards, cards);
    }

    /** Measures. */
    public Section run() {
        for (boolean inMemory : List.of(false, true)) {
            try (ServerTestbed testbed = new ServerTestbed("restore-" + (inMemory ? "memory" : "rocksdb"), directory)) {
                testbed.write(workload);
                measure(testbed, inMemory);
            }
        }
        console.accept("\n" + table.markdown());
        String text =
                "%,d cards with two operations each; heap of at most 2 GB, RocksDB's budget as set by default.%n%n"
                        .formatted(workload.cards());
        return new Section(text + table.markdown(), Map.of("restore.csv", table.csv()));
    }

    private void measure(ServerTestbed testbed, boolean inMemory) {
        ServerProgram program = testbed.server(1, inMemory);
        try (BenchServer server = BenchServer.start(program, JVM)) {
            server.await(() -> testbed.folded() == workload.operations());
            row(inMemory, "first, folds the log", server, Duration.ZERO);
            server.process().kill();
        }
        // killed before it was ever stopped in order; those that follow fold nothing, and stop in order
        restart(program, "after kill -9");
        restart(program, "after an orderly stop");
        Workspace.delete(program.stateDirectory());
        restart(program, "state lost");
    }

    /** Starts it, waits until it answers for all partitions, and measures. */
    private void restart(ServerProgram program, String how) {
        boolean inMemory = program.assignment().inMemory();
        long start = System.nanoTime();
        try (BenchServer server = BenchServer.start(program, JVM)) {
            server.await(() ->
                    IntStream.range(0, CARDS_ASKED).mapToObj(CardNames::name).allMatch(server::answersAsActive));
            row(inMemory, how, server, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private void row(boolean inMemory, String how, BenchServer server, Duration time) {
        double seconds = time.toMillis() / 1e3;
        boolean restored = !time.isZero();
        table.row(
                inMemory ? "memory" : "rocksdb",
                how,
                restored ? "%.1f".formatted(seconds) : "",
                restored ? "%.0f".formatted(workload.cards() / seconds) : "",
                restored ? "%.0f".formatted(workload.operations() / seconds) : "",
                "%.1f".formatted(server.process().usage().cpu().toMillis() / 1e3),
                ProcessUsage.residentMegabytes(server.process().pid()),
                "%.0f".formatted(server.metric("jvm.memory.used?tag=area:heap") / MEGA));
        if (restored) {
            console.accept("restore: %s, %s: %.1f s".formatted(inMemory ? "memory" : "rocksdb", how, seconds));
        }
    }
}
