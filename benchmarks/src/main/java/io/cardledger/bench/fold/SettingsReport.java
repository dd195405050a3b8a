package io.cardledger.bench.fold;

import io.cardledger.bench.report.Section;
import io.cardledger.bench.report.Table;
import io.cardledger.bench.workload.Workload;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** What a setting changes, next to the same program without it in the same pass. */
final class SettingsReport {

    private static final int DECIMALS = 2;

    private SettingsReport() {}

    static Section of(List<FoldResult> results) {
        Table table = new Table(
                "workload", "setting", "passes", "rate ÷ default", "server µs/op ÷", "broker µs/op ÷", "peak memory ÷");
        Set<Workload> workloads =
                new LinkedHashSet<>(results.stream().map(FoldResult::workload).toList());
        for (Workload workload : workloads) {
            List<FoldResult> runs = results.stream()
                    .filter(result -> result.workload().equals(workload))
                    .toList();
            Set<String> settings =
                    new LinkedHashSet<>(runs.stream().map(FoldResult::engine).toList());
            settings.remove(Contenders.OURS_ROCKSDB);
            for (String setting : settings) {
                table.row(
                        workload.label(),
                        setting,
                        runs.stream()
                                .filter(run -> run.engine().equals(setting))
                                .count(),
                        ratio(runs, setting, FoldResult::rate),
                        ratio(runs, setting, FoldResult::clientMicros),
                        ratio(runs, setting, FoldResult::brokerMicros),
                        ratio(runs, setting, FoldResult::peakMegabytes));
            }
        }
        return new Section(table.markdown(), Map.of("settings.csv", table.csv()));
    }

    private static String ratio(List<FoldResult> runs, String setting, ToDoubleFunction<FoldResult> figure) {
        return new Ratio(setting, figure, setting, Contenders.OURS_ROCKSDB, 0, 0)
                .of(runs)
                .map(spread -> spread.text(DECIMALS))
                .orElse("");
    }
}
