package io.cardledger.bench.growth;

import io.cardledger.bench.broker.BenchBroker;
import io.cardledger.bench.report.Section;
import io.cardledger.bench.report.Table;
import io.cardledger.bench.server.BenchServer;
import io.cardledger.bench.server.ServerProgram;
import io.cardledger.bench.server.ServerTestbed;
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
            new Size("2 instances without standbys", 10_000, 4, 2, 0),
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

                RocksDB; each instance is pinned to one processor, in turn from the last one down. This machine has %d:
                with fewer than instances and broker together need, more instances show what sharing costs, not what it
                gains.
                """.formatted(PROCESSORS);
        console.accept("\n" + text);
        return new Section(text, Map.of("growth.csv", table.csv()));
    }

    private void measure(Size size, int number) {
        Workload workload = new Workload(size.cards(), CardChoice.UNIFORM, true, operations, operations);
        List<BenchServer> servers = new ArrayList<>();
        try (ServerTestbed testbed = new ServerTestbed("growth" + number, directory, size.partitions())) {
            testbed.write(workload);
            for (int instance = 0; instance < size.instances(); instance++) {
                servers.add(start(testbed, size, instance));
            }
            row(size, testbed, servers, workload);
        } finally {
            servers.forEach(BenchServer::close);
        }
    }

    private static BenchServer start(ServerTestbed testbed, Size size, int instance) {
        ServerProgram program = testbed.server(instance, false);
        int processor = PROCESSORS - 1 - instance % Math.max(1, PROCESSORS - 1);
        ChildProcess child = program.program(
                        ServerTestbed.JVM,
                        "--billing.topics.partitions=" + size.partitions(),
                        "--billing.server.streams.standbys=" + size.standbys())
                .startPinned(program.assignment().directory(), processor);
        return BenchServer.of(child, program.uri());
    }

    private void row(Size size, ServerTestbed testbed, List<BenchServer> servers, Workload workload) {
        BenchServer first = servers.get(0);
        first.await(() -> testbed.folded() >= workload.warmUp());
        long folded = testbed.folded();
        long start = System.nanoTime();
        Duration serversBefore = cpu(servers);
        Duration brokerBefore = cpu(testbed.broker());
        first.await(() -> testbed.folded() >= workload.operations());
        double count = workload.operations() - folded;
        double seconds = (System.nanoTime() - start) / 1e9;
        table.row(
                size.name(),
                "%.0f".formatted(count / seconds / 1e3),
                micros(cpu(servers).minus(serversBefore), count),
                micros(cpu(testbed.broker()).minus(brokerBefore), count),
                servers.stream()
                        .mapToLong(server -> server.process().usage().peakMegabytes())
                        .sum());
        console.accept("growth: %s: %.0f operations/s".formatted(size.name(), count / seconds));
    }

    private static String micros(Duration used, double count) {
        return "%.2f".formatted(used.toNanos() * MICROS / count);
    }

    private static Duration cpu(List<BenchServer> servers) {
        return servers.stream().map(server -> server.process().usage().cpu()).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration cpu(BenchBroker broker) {
        return broker.process().usage().cpu();
    }
}
