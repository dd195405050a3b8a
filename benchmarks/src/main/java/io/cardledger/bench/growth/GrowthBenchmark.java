package io.cardledger.bench.growth;

import io.cardledger.bench.broker.BenchBroker;
import io.cardledger.bench.report.Section;
import io.cardledger.bench.report.Table;
import io.cardledger.bench.server.BenchServer;
import io.cardledger.bench.server.Scene;
import io.cardledger.bench.server.ServerProgram;
import io.cardledger.bench.workload.CardChoice;
import io.cardledger.bench.workload.Workload;
import io.cardledger.test.process.ChildProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Folds the same number of operations with more cards, more partitions and more instances. */
public final class GrowthBenchmark {

    private static final List<Size> SIZES = List.of(
            new Size("base", 10_000, 4, 1, 1),
            new Size("cards × 100", 1_000_000, 4, 1, 1),
            new Size("partitions × 4", 10_000, 16, 1, 1),
            new Size("2 instances", 10_000, 4, 2, 1),
            new Size("2 instances without copies", 10_000, 4, 2, 0),
            new Size("3 instances", 10_000, 4, 3, 1));
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final double MICROS = 1e-3;

    private final Path directory;
    private final Consumer<String> console;
    private final int operations;
    private final Table table =
            new Table("deployment", "thousand operations/s", "servers µs/op", "broker µs/op", "servers peak MB");

    /** @param operations how many are measured; as many come before */
    public GrowthBenchmark(Path directory, Consumer<String> console, int operations) {
        this.directory = directory;
        this.console = console;
        this.operations = operations;
    }

    /** Measures. */
    public Section run() {
        if (!Files.isExecutable(Path.of("/usr/bin/taskset"))) {
            console.accept("growth: skipped, because there is no taskset to pin processes to processors");
            return new Section("Skipped: there is no taskset.\n", Map.of());
        }
        for (int i = 0; i < SIZES.size(); i++) {
            measure(SIZES.get(i), i);
        }
        String text = table.markdown() + """

                RocksDB; each instance is pinned to one processor, in turn from the last one down. This machine has %d: with
                fewer than instances and broker together need, more instances show what sharing costs, not what it gains.
                """.formatted(PROCESSORS);
        console.accept("\n" + text);
        return new Section(text, Map.of("growth.csv", table.csv()));
    }

    private void measure(Size size, int number) {
        Workload workload = new Workload(size.cards(), CardChoice.UNIFORM, true, operations, operations);
        List<BenchServer> servers = new ArrayList<>();
        try (Scene scene = new Scene("growth" + number, directory, size.partitions())) {
            scene.write(workload);
            for (int instance = 0; instance < size.instances(); instance++) {
                servers.add(start(scene, size, instance));
            }
            row(size, scene, servers, workload);
        } finally {
            servers.forEach(BenchServer::close);
        }
    }

    private static BenchServer start(Scene scene, Size size, int instance) {
        ServerProgram program = scene.server(instance, false);
        int processor = PROCESSORS - 1 - instance % Math.max(1, PROCESSORS - 1);
        ChildProcess child = program.program(
                        Scene.JVM,
                        "--billing.topics.partitions=" + size.partitions(),
                        "--billing.server.streams.standbys=" + size.standbys())
                .startPinned(program.assignment().directory(), processor);
        return BenchServer.of(child, program.uri());
    }

    private void row(Size size, Scene scene, List<BenchServer> servers, Workload workload) {
        BenchServer first = servers.get(0);
        first.await(() -> scene.folded() >= workload.warmUp());
        long folded = scene.folded();
        long start = System.nanoTime();
        Duration serversBefore = cpu(servers);
        Duration brokerBefore = cpu(scene.broker());
        first.await(() -> scene.folded() >= workload.operations());
        double count = workload.operations() - folded;
        double seconds = (System.nanoTime() - start) / 1e9;
        double serverMicros = cpu(servers).minus(serversBefore).toNanos() * MICROS / count;
        double brokerMicros = cpu(scene.broker()).minus(brokerBefore).toNanos() * MICROS / count;
        long peak = servers.stream()
                .mapToLong(server -> server.process().usage().peakMegabytes())
                .sum();
        table.row(
                size.name(),
                "%.0f".formatted(count / seconds / 1e3),
                "%.2f".formatted(serverMicros),
                "%.2f".formatted(brokerMicros),
                peak);
        console.accept("growth: %s: %.0f operations/s".formatted(size.name(), count / seconds));
    }

    private static Duration cpu(List<BenchServer> servers) {
        return servers.stream().map(server -> server.process().usage().cpu()).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration cpu(BenchBroker broker) {
        return broker.process().usage().cpu();
    }
}
