package io.cardledger.bench.latency;

import io.cardledger.bench.report.Section;
import io.cardledger.bench.report.Table;
import io.cardledger.bench.server.BenchServer;
import io.cardledger.bench.server.ServerTestbed;
import io.cardledger.bench.workload.CardChoice;
import io.cardledger.bench.workload.SteadyLoad;
import io.cardledger.bench.workload.Workload;
import io.cardledger.test.process.Pause;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** Sends at half the rate that the server folds at, and measures when each operation can be seen. */
public final class LatencyBenchmark {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private static final Workload WORKLOAD = new Workload(10_000, CardChoice.UNIFORM, true, 400_000, 400_000);
    private static final double HALF = 0.5;

    private final Path directory;
    private final Consumer<String> console;
    private final Duration duration;
    private final Latencies latencies = new Latencies("way");

    /** @param duration how long to send */
    public LatencyBenchmark(Path directory, Consumer<String> console, Duration duration) {
        this.directory = directory;
        this.console = console;
        this.duration = duration;
    }

    /** Measures. */
    public Section run() {
        try (ServerTestbed testbed = new ServerTestbed("latency", directory)) {
            testbed.write(WORKLOAD);
            try (BenchServer server = BenchServer.start(testbed.server(1, false), ServerTestbed.JVM)) {
                double rate = foldingRate(testbed, server);
                console.accept("latency: %.0f operations/s folded at most".formatted(rate));
                OwnWrites ownWrites = new OwnWrites(testbed, server, WORKLOAD.cards());
                int times = (int) duration.toSeconds() * 40;
                ownWrites.measure(times / 2);
                latencies.add("own write by position over HTTP, idle", 50, ownWrites.measure(times));
                underLoad(testbed, ownWrites, rate * HALF, times);
            }
        }
        Table table = latencies.table();
        console.accept("\n" + table.markdown());
        return new Section(table.markdown(), Map.of("latency.csv", table.csv()));
    }

    /** From the second half of what lies there, when the server is warm. */
    private static double foldingRate(ServerTestbed testbed, BenchServer server) {
        server.await(() -> testbed.folded() >= WORKLOAD.warmUp());
        long before = testbed.folded();
        long start = System.nanoTime();
        server.await(() -> testbed.folded() >= WORKLOAD.operations());
        return (WORKLOAD.operations() - before) * 1e9 / (System.nanoTime() - start);
    }

    private void underLoad(ServerTestbed testbed, OwnWrites ownWrites, double rate, int times) {
        VisibilityTimes visibility = new VisibilityTimes(WORKLOAD.cards());
        try (CommittedBalanceReader follower = new CommittedBalanceReader(testbed, visibility)) {
            try (SteadyLoad load = new SteadyLoad(
                    WORKLOAD, testbed.input(), rate, testbed.broker().clientProperties(), visibility::acknowledged)) {
                ownWrites.measure(times / 2);
                visibility.reset();
                latencies.add("own write by position over HTTP, under load", 50, ownWrites.measure(times));
                load.requireUnfailed();
            }
            Pause.of(SECOND);
            follower.requireAlive();
        }
        latencies.add("from acknowledged to committed balance", rate, visibility.sinceAcknowledged());
        latencies.add("from due to committed balance", rate, visibility.sinceIntended());
    }
}
