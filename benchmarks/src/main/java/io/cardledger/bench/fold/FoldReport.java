package io.cardledger.bench.fold;

import io.cardledger.bench.report.Section;
import io.cardledger.bench.report.Spread;
import io.cardledger.bench.report.Table;
import io.cardledger.bench.workload.Workload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;

/** What the races showed. */
@RequiredArgsConstructor
public final class FoldReport {

    private static final double MILLIS_PER_SECOND = 1_000;

    private static final String[] COLUMNS = {
        "workload", "engine", "pass", "operations", "seconds", "client_cpu_s", "broker_cpu_s", "others_cpu_s", "peak_mb"
    };

    private final List<FoldResult> results;

    /** All of it. */
    public Section section() {
        String text = by(FoldResult::workload).entrySet().stream()
                .map(entry -> race(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
        return new Section(text, Map.of("fold.csv", runs().csv()));
    }

    /** One race for the console and the report. */
    private static String race(Workload workload, List<FoldResult> runs) {
        String title =
                "### %s: %,d cards, %s, %s%n%n%,d operations measured after %,d; median (least–most) of %d runs%n%n"
                        .formatted(
                                workload.label(),
                                workload.cards(),
                                workload.choice().label(),
                                workload.withIds() ? "with ids" : "without ids",
                                workload.measured(),
                                workload.warmUp(),
                                runs.stream().mapToInt(FoldResult::pass).max().orElse(0) + 1);
        return title + engines(runs).markdown() + "\n" + ratios(workload, runs).markdown();
    }

    private static Table engines(List<FoldResult> runs) {
        Table table = new Table("engine", "thousand operations/s", "client µs/op", "broker µs/op", "peak MB", "others");
        new FoldReport(runs)
                .by(FoldResult::engine)
                .forEach((engine, own) -> table.row(
                        engine,
                        spread(own, FoldResult::rate).text(0),
                        spread(own, FoldResult::clientMicros).text(2),
                        spread(own, FoldResult::brokerMicros).text(2),
                        spread(own, FoldResult::peakMegabytes).text(0),
                        spread(own, FoldResult::disturbance).text(2)));
        return table;
    }

    private static Spread spread(List<FoldResult> runs, ToDoubleFunction<FoldResult> figure) {
        return Spread.of(runs.stream().mapToDouble(figure).boxed().toList());
    }

    private static Table ratios(Workload workload, List<FoldResult> runs) {
        Table table = new Table("paired ratio", "measured", "target", "reached");
        for (Ratio ratio : Ratio.all()) {
            double wanted = ratio.wanted(workload.cards());
            ratio.of(runs)
                    .ifPresent(found -> table.row(
                            ratio.name(), found.text(2), "≥ " + wanted, found.median() >= wanted ? "yes" : "no"));
        }
        return table;
    }

    private Table runs() {
        Table table = new Table(COLUMNS);
        results.forEach(run -> table.row(
                run.workload().label(),
                run.engine(),
                run.pass(),
                run.operations(),
                run.elapsed().toMillis() / MILLIS_PER_SECOND,
                run.clientCpu().toMillis() / MILLIS_PER_SECOND,
                run.brokerCpu().toMillis() / MILLIS_PER_SECOND,
                run.othersCpu().toMillis() / MILLIS_PER_SECOND,
                run.peakMegabytes()));
        return table;
    }

    private <K> Map<K, List<FoldResult>> by(Function<FoldResult, K> key) {
        return results.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}
