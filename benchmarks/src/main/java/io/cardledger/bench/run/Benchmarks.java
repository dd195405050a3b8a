package io.cardledger.bench.run;

import io.cardledger.bench.broker.BenchBroker;
import io.cardledger.bench.fold.FoldBenchmark;
import io.cardledger.bench.growth.GrowthBenchmark;
import io.cardledger.bench.importing.ImportBenchmark;
import io.cardledger.bench.latency.LatencyBenchmark;
import io.cardledger.bench.micro.MicroBenchmarks;
import io.cardledger.bench.reads.ReadsBenchmark;
import io.cardledger.bench.report.MachineDescription;
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

/** Runs the benchmarks that the command line asks for. */
public final class Benchmarks {

    private static final PrintStream OUT = System.out;
    private static final int FULL_FACTOR = 10;
    private static final int STARTS = 5;
    private static final int EXIT_MISUSED = 2;

    private final BenchmarkOptions options;
    private final Path work;
    private final Results results;

    private Benchmarks(BenchmarkOptions options, Path work, Path report) {
        this.options = options;
        this.work = work;
        this.results = new Results(report, "Benchmarks");
    }

    /** See {@code --help}. */
    public static void main(String[] arguments) throws IOException {
        try {
            BenchmarkOptions options = BenchmarkOptions.parse(arguments);
            if (options.isHelp()) {
                OUT.println(BenchmarkOptions.usage());
                return;
            }
            run(options);
        } catch (IllegalArgumentException e) {
            System.err.println("benchmarks: " + e.getMessage() + " (see --help)");
            System.exit(EXIT_MISUSED);
        }
    }

    private static void run(BenchmarkOptions options) throws IOException {
        if (options.parts().contains(BenchmarkPart.FOLD)
                && new FoldPlan(options).entries().isEmpty()) {
            throw new IllegalArgumentException("no such workloads: " + options.workloads());
        }
        String date = LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmm"));
        String name = date + "-" + (options.name().isEmpty() ? options.isQuick() ? "quick" : "full" : options.name());
        Path report = ServerProgram.home().resolve("benchmarks/results").resolve(name);
        Path work = Files.createTempDirectory("cardledger-benchmarks");
        OUT.println("Machine: " + MachineDescription.description());
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
        for (BenchmarkPart part : options.parts()) {
            OUT.println("\n" + part.title());
            results.put(part.title(), measure(part));
        }
    }

    private Section measure(BenchmarkPart part) {
        boolean quick = options.isQuick();
        Consumer<String> console = OUT::println;
        return switch (part) {
            case FOLD -> fold();
            case SETTINGS -> settings();
            case LATENCY -> new LatencyBenchmark(work, console, seconds(10, 60)).run();
            case READS -> new ReadsBenchmark(work, console, seconds(2, 5)).run();
            case RESTORE -> new RestoreBenchmark(work, console, count(100_000)).run();
            case IMPORT -> new ImportBenchmark(work, console, count(100_000)).run();
            case START -> new StartBenchmark(work, console, quick ? 1 : STARTS).run();
            case GROWTH -> new GrowthBenchmark(work, console, count(40_000)).run();
            case MICRO -> new MicroBenchmarks(work, console, quick).run();
        };
    }

    private Duration seconds(int quick, int full) {
        return Duration.ofSeconds(options.isQuick() ? quick : full);
    }

    private int count(int quick) {
        return options.isQuick() ? quick : quick * FULL_FACTOR;
    }

    private Section fold() {
        List<FoldPlan.Entry> plan = new FoldPlan(options).entries();
        try (BenchBroker broker = BenchBroker.start(work.resolve("fold-broker"))) {
            FoldBenchmark benchmark = new FoldBenchmark(broker, work, OUT::println);
            for (FoldPlan.Entry entry : plan) {
                benchmark.race(entry.workload(), entry.engines(), entry.passes());
                // an hour of races: what there is stands in the report at any time
                results.put(BenchmarkPart.FOLD.title(), benchmark.report().section());
            }
            return told(benchmark.report().section());
        }
    }

    private Section settings() {
        // forth and back, as the fold
        SettingsPlan plan = new SettingsPlan(options.isQuick(), options.passes() > 0 ? options.passes() : 2);
        try (BenchBroker broker = BenchBroker.start(work.resolve("settings-broker"))) {
            FoldBenchmark benchmark = new FoldBenchmark(broker, work, OUT::println);
            plan.race(benchmark);
            return told(benchmark.settings());
        }
    }

    private static Section told(Section section) {
        OUT.println("\n" + section.markdown());
        return section;
    }
}
