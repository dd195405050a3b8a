package io.cardledger.bench.fold;

import io.cardledger.bench.report.Section;
import io.cardledger.bench.report.Table;
import io.cardledger.bench.workload.Workload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What a setting changes, next to the same program without it in the same pass. */
final class SettingsReport {

    private static final int DECIMALS = 2;

    private final Table table = new Table(
            "workload", "setting", "passes", "rate ÷ default", "server µs/op ÷", "broker µs/op ÷", "peak memory ÷");

    private SettingsReport() {}

    static Section of(List<FoldResult> results) {
        SettingsReport report = new SettingsReport();
        results.stream()
                .collect(Collectors.groupingBy(FoldResult::workload, LinkedHashMap::new, Collectors.toList()))
                .forEach(report::addAll);
        return new Section(report.table.markdown(), Map.of("settings.csv", report.table.csv()));
    }

    private void addAll(Workload workload, List<FoldResult> runs) {
        runs.stream()
                .map(FoldResult::engine)
                .distinct()
                .filter(engine -> !engine.equals(Contenders.OURS_ROCKSDB))
                .forEach(setting -> add(workload, setting, runs));
    }

    private void add(Workload workload, String setting, List<FoldResult> runs) {
        table.row(
                workload.label(),
                setting,
                runs.stream().filter(run -> run.engine().equals(setting)).count(),
                ratio(runs, setting, FoldResult::rate),
                ratio(runs, setting, FoldResult::clientMicros),
                ratio(runs, setting, FoldResult::brokerMicros),
                ratio(runs, setting, FoldResult::peakMegabytes));
    }

    private static String ratio(List<FoldResult> runs, String setting, ToDoubleFunction<FoldResult> figure) {
        return new Ratio(setting, figure, setting, Contenders.OURS_ROCKSDB, 0, 0)
                .of(runs)
                .map(spread -> spread.text(DECIMALS))
                .orElse("");
    }
}
