package io.cardledger.bench.latency;

import io.cardledger.bench.report.Section;
import io.cardledger.bench.report.Table;
import io.cardledger.bench.server.BenchServer;
import io.cardledger.bench.server.Scene;
import io.cardledger.bench.workload.CardChoice;
import io.cardledger.bench.workload.Load;
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
        try (Scene scene = new Scene("latency", directory)) {
            scene.write(WORKLOAD);
            try (BenchServer server = BenchServer.start(scene.server(1, false), Scene.JVM)) {
                double rate = foldingRate(scene, server);
                console.accept("latency: %.0f operations/s folded at most".formatted(rate));
                OwnWrites ownWrites = new OwnWrites(scene, server, WORKLOAD.cards());
                int times = (int) duration.toSeconds() * 40;
                ownWrites.measure(times / 2);
                latencies.add("own write by position over HTTP, idle", 50, ownWrites.measure(times));
                underLoad(scene, ownWrites, rate * HALF, times);
            }
        }
        Table table = latencies.table();
        console.accept("\n" + table.markdown());
        return new Section(table.markdown(), Map.of("latency.csv", table.csv()));
    }

    /** From the second half of what lies there, when the server is warm. */
    private static double foldingRate(Scene scene, BenchServer server) {
        server.await(() -> scene.folded() >= WORKLOAD.warmUp());
        long before = scene.folded();
        long start = System.nanoTime();
        server.await(() -> scene.folded() >= WORKLOAD.operations());
        return (WORKLOAD.operations() - before) * 1e9 / (System.nanoTime() - start);
    }

    private void underLoad(Scene scene, OwnWrites ownWrites, double rate, int times) {
        Sightings sightings = new Sightings(WORKLOAD.cards());
        try (BalanceFollower follower = new BalanceFollower(scene, sightings)) {
            try (Load load = new Load(
                    WORKLOAD, scene.input(), rate, scene.broker().clientProperties(), sightings::acknowledged)) {
                ownWrites.measure(times / 2);
                sightings.reset();
                latencies.add("own write by position over HTTP, under load", 50, ownWrites.measure(times));
                load.requireUnfailed();
            }
            Pause.of(SECOND);
            follower.requireAlive();
        }
        latencies.add("from acknowledged to committed balance", rate, sightings.sinceAcknowledged());
        latencies.add("from due to committed balance", rate, sightings.sinceIntended());
    }
}
