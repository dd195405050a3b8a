package io.cardledger.bench.micro;

import io.cardledger.bench.report.Section;
import io.cardledger.bench.report.Table;
import io.cardledger.server.account.AccountBenchmark;
import io.cardledger.server.store.MemoryStoreBenchmark;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the micro-benchmarks with JMH. */
public final class MicroBenchmarks {

    private static final long WARM_UP_SECONDS = 1;

    private final Path directory;
    private final Consumer<String> console;
    private final int forks;
    private final int iterations;

    /** @param quick whether a rough figure is enough */
    public MicroBenchmarks(Path directory, Consumer<String> console, boolean quick) {
        this.directory = directory;
        this.console = console;
        this.forks = quick ? 1 : 2;
        this.iterations = quick ? 2 : 3;
    }

    /** Measures. */
    public Section run() {
        Table table = new Table("benchmark", "parameter", "ns per call", "± (99.9 %)");
        try {
            for (RunResult result : new Runner(options().build()).run()) {
                Result<?> primary = result.getPrimaryResult();
                table.row(
                        name(result),
                        parameter(result),
                        "%.1f".formatted(primary.getScore()),
                        iterations * forks > 2 ? "%.1f".formatted(primary.getScoreError()) : "");
            }
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
        console.accept("\n" + table.markdown());
        return new Section(table.markdown(), Map.of("micro.csv", table.csv()));
    }

    private OptionsBuilder options() {
        OptionsBuilder options = new OptionsBuilder();
        options.include(AccountBenchmark.class.getName())
                .include(MemoryStoreBenchmark.class.getName())
                .include(OperationReaderBenchmark.class.getName())
                .forks(forks)
                .warmupIterations(iterations)
                .warmupTime(TimeValue.seconds(WARM_UP_SECONDS))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.seconds(WARM_UP_SECONDS))
                .jvmArgs("-Xms2g", "-Xmx2g", "-XX:+UseG1GC")
                .output(directory.resolve("jmh.txt").toString());
        return options;
    }

    private static String name(RunResult result) {
        String[] parts = result.getParams().getBenchmark().split("\\.");
        return parts[parts.length - 2].replace("Benchmark", "") + "." + parts[parts.length - 1];
    }

    private static String parameter(RunResult result) {
        return result.getParams().getParamsKeys().stream()
                .map(key -> key + "=" + result.getParams().getParam(key))
                .findFirst()
                .orElse("");
    }
}
