package io.cardledger.bench.fold;

import io.cardledger.bench.broker.BenchBroker;
import io.cardledger.bench.broker.BenchTopics;
import io.cardledger.bench.engine.Assignment;
import io.cardledger.bench.engine.PostgresServer;
import io.cardledger.bench.report.Section;
import io.cardledger.bench.workload.Expected;
import io.cardledger.bench.workload.Input;
import io.cardledger.bench.workload.Workload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Races over workloads: all engines in turn, then all in reverse, and so on, so that no drift favours one. */
public final class FoldBenchmark {

    private static final double DISTURBED = 0.2;
    private static final int ATTEMPTS = 3;

    private final BenchBroker broker;
    private final Path directory;
    private final Consumer<String> console;
    private final List<FoldResult> results = new ArrayList<>();
    private int runs;

    /** @param directory for what the engines write */
    public FoldBenchmark(BenchBroker broker, Path directory, Consumer<String> console) {
        this.broker = broker;
        this.directory = directory;
        this.console = console;
    }

    /**
     * Runs the engines over the workload.
     *
     * @param engines their labels
     * @param passes how often each runs
     */
    public void race(Workload workload, List<String> engines, int passes) {
        List<Contender> contenders = Contenders.all().stream()
                .filter(contender -> engines.contains(contender.label()) && isInstalled(contender))
                .toList();
        raceOf(workload, new ArrayList<>(contenders), passes);
    }

    /**
     * Runs ours on RocksDB over the workload, as it is and with each of the settings.
     *
     * @param settings below {@code billing.server}, such as {@code remembered-ids=8}
     * @param passes how often each runs
     */
    public void raceSettings(Workload workload, List<String> settings, int passes) {
        List<Contender> contenders = new ArrayList<>(List.of(Contenders.labelled(Contenders.OURS_ROCKSDB)));
        settings.forEach(setting -> contenders.add(Contenders.oursWith(setting)));
        raceOf(workload, contenders, passes);
    }

    private void raceOf(Workload workload, List<Contender> contenders, int passes) {
        String input = "input-" + workload.label();
        try (BenchTopics topics = new BenchTopics(broker.clientProperties())) {
            topics.create(input, Assignment.PARTITIONS, false);
            double bytes = Input.write(workload, input, broker.clientProperties());
            console.accept("%n%s: %,d operations of %.0f bytes to warm up, %,d to measure%n"
                    .formatted(workload.label(), workload.warmUp(), bytes, workload.measured()));
            Race race = new Race(workload, broker, input, Expected.of(workload));
            warmUpBroker(race);
            for (int pass = 0; pass < passes; pass++) {
                run(race, contenders, pass);
                Collections.reverse(contenders);
            }
            topics.deleteAll(input);
        }
    }

    /** A broker that has just started costs several times as much; whoever came first would pay for it. */
    private void warmUpBroker(Race race) {
        Contender limit = Contenders.labelled(Contenders.LIMIT);
        FoldResult notCounted = new FoldRun(limit, race, ++runs, directory).make(0);
        console.accept(line(notCounted) + " (warms the broker, not counted)");
    }

    private boolean isInstalled(Contender contender) {
        if (!contender.label().equals(Contenders.POSTGRES)
                || PostgresServer.programs().isPresent()) {
            return true;
        }
        console.accept("  postgres: skipped, because no initdb and postgres are found on this machine");
        return false;
    }

    private void run(Race race, List<Contender> contenders, int pass) {
        for (Contender contender : contenders) {
            FoldResult result = undisturbed(race, contender, pass);
            results.add(result);
        }
    }

    /** The first run that nothing else on the machine disturbed, or else the one disturbed least. */
    private FoldResult undisturbed(Race race, Contender contender, int pass) {
        FoldResult best = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            FoldResult result = new FoldRun(contender, race, ++runs, directory).make(pass);
            console.accept(line(result));
            if (best == null || result.disturbance() < best.disturbance()) {
                best = result;
            }
            if (best.disturbance() <= DISTURBED) {
                break;
            }
        }
        return Objects.requireNonNull(best);
    }

    private static String line(FoldResult result) {
        return "  %-29s %5.0f k/s, %5.2f us client, %5.2f us broker, %4d MB, others %.2f processors; balances right"
                .formatted(
                        result.engine(),
                        result.rate(),
                        result.clientMicros(),
                        result.brokerMicros(),
                        result.peakMegabytes(),
                        result.disturbance());
    }

    /** What was found so far. */
    public FoldReport report() {
        return new FoldReport(List.copyOf(results));
    }

    /** What was found so far of the settings. */
    public Section settings() {
        return SettingsReport.of(List.copyOf(results));
    }

    /** The labels of all engines. */
    public static List<String> engines() {
        return Contenders.all().stream().map(Contender::label).toList();
    }
}
