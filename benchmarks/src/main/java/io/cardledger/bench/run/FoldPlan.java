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
    /** As many come before, and most of what is compiled is compiled by then. */
    private static final int FEW_CARDS_OPERATIONS = 1_200_000;
    /** A million come before, one for each card. */
    private static final int MANY_CARDS_OPERATIONS = 600_000;

    private static final List<CardChoice> CHOICES = List.of(CardChoice.UNIFORM, CardChoice.ZIPF, CardChoice.HOT);
    private static final List<String> QUICK_ENGINES = List.of("limit", "ours-memory", "ours-rocksdb", "stock-rocksdb");
    private static final List<String> OURS = List.of("ours-memory", "ours-rocksdb");

    private final BenchmarkOptions options;

    /** One race. */
    record Entry(Workload workload, List<String> engines, int passes) {}

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (int cards : List.of(FEW_CARDS, MANY_CARDS)) {
            for (CardChoice choice : CHOICES) {
                for (boolean ids : List.of(true, false)) {
                    add(cards, choice, ids, entries);
                }
            }
        }
        return entries;
    }

    private void add(int cards, CardChoice choice, boolean ids, List<Entry> entries) {
        boolean compared = choice == CardChoice.UNIFORM && ids;
        int operations = operations(cards);
        Workload workload = new Workload(cards, choice, ids, Math.max(cards, operations), operations);
        boolean chosen = options.workloads().contains(workload.label());
        boolean forAll = chosen || compared;
        boolean wanted = options.workloads().isEmpty() ? !options.isQuick() || compared && cards == FEW_CARDS : chosen;
        List<String> engines = engines().stream()
                .filter(engine -> forAll || OURS.contains(engine))
                .toList();
        if (wanted && !engines.isEmpty()) {
            entries.add(new Entry(workload, engines, passes(forAll)));
        }
    }

    private int operations(int cards) {
        if (options.operations() > 0) {
            return options.operations();
        }
        return options.isQuick() ? QUICK_OPERATIONS : measuredOperations(cards);
    }

    /** How many are measured in a full run. */
    static int measuredOperations(int cards) {
        return cards == FEW_CARDS ? FEW_CARDS_OPERATIONS : MANY_CARDS_OPERATIONS;
    }

    private List<String> engines() {
        if (!options.engines().isEmpty()) {
            return options.engines();
        }
        return options.isQuick() ? QUICK_ENGINES : FoldBenchmark.engines();
    }

    private int passes(boolean forAll) {
        if (options.passes() > 0) {
            return options.passes();
        }
        return forAll ? 2 : 1;
    }
}
