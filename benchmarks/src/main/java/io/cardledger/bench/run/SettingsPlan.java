package io.cardledger.bench.run;

import io.cardledger.bench.fold.FoldBenchmark;
import io.cardledger.bench.workload.CardChoice;
import io.cardledger.bench.workload.Workload;
import java.util.List;
import lombok.RequiredArgsConstructor;

/** Which settings are tried on which workload. */
@RequiredArgsConstructor
final class SettingsPlan {

    private static final int FEW_CARDS = 10_000;
    private static final int MANY_CARDS = 1_000_000;
    private static final List<String> WITH_FEW_CARDS =
            List.of("streams.commit-interval=500ms", "balance-topic=false", "remembered-ids=8", "streams.threads=2");
    private static final List<String> WITH_MANY_CARDS =
            List.of("store.memory=64MB", "store.memory=1GB", "remembered-ids=8");

    private static final int QUICK_OPERATIONS = 60_000;

    private final boolean quick;
    private final int passes;

    void race(FoldBenchmark benchmark) {
        benchmark.raceSettings(workload(FEW_CARDS), WITH_FEW_CARDS, passes);
        benchmark.raceSettings(workload(MANY_CARDS), WITH_MANY_CARDS, passes);
    }

    private Workload workload(int cards) {
        int operations = quick ? QUICK_OPERATIONS : FoldPlan.measuredOperations(cards);
        return new Workload(cards, CardChoice.UNIFORM, true, Math.max(cards, operations), operations);
    }
}
