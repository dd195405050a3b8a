package io.cardledger.bench.run;

import io.cardledger.bench.fold.FoldBenchmark;
import io.cardledger.bench.workload.CardChoice;
import io.cardledger.bench.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;

/** Which engines fold which workloads, and how often. */
@RequiredArgsConstructor
final class FoldPlan {

    private static final int FEW_CARDS = 10_000;
    private static final int MANY_CARDS = 1_000_000;
    private static final int QUICK_OPERATIONS = 450_000;
    private static final int FULL_OPERATIONS = 1_500_000;
    private static final List<CardChoice> CHOICES = List.of(CardChoice.UNIFORM, CardChoice.ZIPF, CardChoice.HOT);
    private static final List<String> QUICK_ENGINES = List.of("limit", "ours-memory", "ours-rocksdb", "stock-rocksdb");
    private static final List<String> OURS = List.of("ours-memory", "ours-rocksdb");

    private final Options options;

    /** One race. */
    record Entry(Workload workload, List<String> engines, int passes) {}

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (int cards : List.of(FEW_CARDS, MANY_CARDS)) {
            for (CardChoice choice : CHOICES) {
                for (boolean ids : List.of(true, false)) {
                    add(new Workload(cards, choice, ids, Math.max(cards, operations() * 2 / 3), operations()), entries);
                }
            }
        }
        return entries;
    }

    private int operations() {
        if (options.operations() > 0) {
            return options.operations();
        }
        return options.isQuick() ? QUICK_OPERATIONS : FULL_OPERATIONS;
    }

    private void add(Workload workload, List<Entry> entries) {
        boolean chosen = options.workloads().contains(workload.label());
        boolean forAll = chosen || workload.choice() == CardChoice.UNIFORM && workload.withIds();
        boolean wanted =
                options.workloads().isEmpty() ? !options.isQuick() || forAll && workload.cards() == FEW_CARDS : chosen;
        List<String> engines = engines().stream()
                .filter(engine -> forAll || OURS.contains(engine))
                .toList();
        if (wanted && !engines.isEmpty()) {
            entries.add(new Entry(workload, engines, passes(forAll, workload.cards())));
        }
    }

    private List<String> engines() {
        if (!options.engines().isEmpty()) {
            return options.engines();
        }
        return options.isQuick() ? QUICK_ENGINES : FoldBenchmark.engines();
    }

    private int passes(boolean forAll, int cards) {
        if (options.passes() > 0) {
            return options.passes();
        }
        return options.isQuick() || !forAll || cards > FEW_CARDS ? 2 : 4;
    }
}
