package io.cardledger.bench.run;

import io.cardledger.bench.broker.BenchBroker;
import io.cardledger.bench.fold.FoldBenchmark;
import io.cardledger.bench.growth.GrowthBenchmark;
import io.cardledger.bench.importing.ImportBenchmark;
import io.cardledger.bench.latency.LatencyBenchmark;
import io.cardledger.bench.micro.MicroBenchmarks;
import io.cardledger.bench.reads.ReadsBenchmark;
import io.cardledger.bench.report.Machine;
import io.cardledger.bench.report.Results;
import io.cardledger.bench.report.Section;
import io.cardledger.bench.restore.RestoreBenchmark;
import io.cardledger.bench.server.ServerProgram;
import io.cardledger.bench.start.StartBenchmark;
import io.cardledger.test.file.Workspace;
import io.cardledger.test.process.RunningProcesses;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs the benchmarks that the command line asks for. */
public final class Benchmarks {

    private static final PrintStream OUT = System.out;
    private static final int FULL_FACTOR = 10;
    private static final int STARTS = 5;
    private static final int EXIT_MISUSED = 2;

    private final Options options;
    private final Path work;
    private final Results results;

    private Benchmarks(Options options, Path work, Path report) {
        this.options = options;
        this.work = work;
        this.results = new Results(report, "Benchmarks");
    }

    /** See {@code --help}. */
    public static void main(String[] arguments) throws IOException {
        try {
            Options options = Options.parse(arguments);
            if (options.isHelp()) {
                OUT.println(Options.usage());
                return;
            }
            run(options);
        } catch (IllegalArgumentException e) {
            System.err.println("benchmarks: " + e.getMessage() + " (see --help)");
            System.exit(EXIT_MISUSED);
        }
    }

    private static void run(Options options) throws IOException {
        if (options.parts().contains(Parts.FOLD)
                && new FoldPlan(options).entries().isEmpty()) {
            throw new IllegalArgumentException("no such workloads: " + options.workloads());
        }
        String date = LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmm"));
        String name = date + "-" + (options.name().isEmpty() ? options.isQuick() ? "quick" : "full" : options.name());
        Path report = ServerProgram.home().resolve("benchmarks/results").resolve(name);
        Path work = Files.createTempDirectory("cardledger-benchmarks");
        OUT.println("Machine: " + Machine.description());
        OUT.println("Report: " + report);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> cleanUp(work), "clean-up"));
        new Benchmarks(options, work, report).run();
    }

    /** Also when it is interrupted. */
    private static void cleanUp(Path work) {
        RunningProcesses.killAll();
        Workspace.delete(work);
    }

    private void run() {
        if (options.parts().contains(Parts.FOLD)) {
            fold();
        }
        if (options.parts().contains(Parts.SETTINGS)) {
            settings();
        }
        boolean quick = options.isQuick();
        Consumer<String> console = OUT::println;
        part(Parts.LATENCY, "Latency", () -> new LatencyBenchmark(work, console, seconds(10, 60)).run());
        part(Parts.READS, "Reads", () -> new ReadsBenchmark(work, console, seconds(2, 5)).run());
        part(Parts.RESTORE, "Restore and memory", () -> new RestoreBenchmark(work, console, count(100_000)).run());
        part(Parts.IMPORT, "Import", () -> new ImportBenchmark(work, console, count(100_000)).run());
        part(Parts.START, "Start", () -> new StartBenchmark(work, console, quick ? 1 : STARTS).run());
        part(Parts.GROWTH, "Growth", () -> new GrowthBenchmark(work, console, count(40_000)).run());
        part(Parts.MICRO, "Micro-benchmarks", () -> new MicroBenchmarks(work, console, quick).run());
    }

    private void part(String name, String title, Supplier<Section> measurement) {
        if (options.parts().contains(name)) {
            OUT.println("\n" + title);
            results.put(title, measurement.get());
        }
    }

    private Duration seconds(int quick, int full) {
        return Duration.ofSeconds(options.isQuick() ? quick : full);
    }

    private int count(int quick) {
        return options.isQuick() ? quick : quick * FULL_FACTOR;
    }

    private void fold() {
        List<FoldPlan.Entry> plan = new FoldPlan(options).entries();
        try (BenchBroker broker = BenchBroker.start(work.resolve("fold-broker"))) {
            FoldBenchmark benchmark = new FoldBenchmark(broker, work, OUT::println);
            for (FoldPlan.Entry entry : plan) {
                benchmark.race(entry.workload(), entry.engines(), entry.passes());
                results.put("The fold", benchmark.report().section());
            }
            OUT.println("\n" + benchmark.report().section().markdown());
        }
    }

    private void settings() {
        OUT.println("\nSettings");
        // forth and back, as the fold
        SettingsPlan plan = new SettingsPlan(options.isQuick(), options.passes() > 0 ? options.passes() : 2);
        try (BenchBroker broker = BenchBroker.start(work.resolve("settings-broker"))) {
            FoldBenchmark benchmark = new FoldBenchmark(broker, work, OUT::println);
            plan.race(benchmark);
            results.put("Settings", benchmark.settings());
            OUT.println("\n" + benchmark.settings().markdown());
        }
    }
}
