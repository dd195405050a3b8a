package io.cardledger.fault;

import io.cardledger.fault.cluster.settings.ClusterSettings;
import io.cardledger.fault.cluster.settings.StoreKind;
import io.cardledger.fault.plan.FaultKind;
import io.cardledger.fault.run.RunPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import lombok.RequiredArgsConstructor;

/** Spreads the faults over the runs: each occurs, in random company, and every run ends with several at once. */
@RequiredArgsConstructor
final class RunMatrix {

    private static final int FAULTS_PER_RUN = 3;

    private final HarnessOptions options;

    List<RunPlan> plans() {
        List<List<FaultKind>> hands = options.faults().isEmpty() ? deal() : repeat();
        return LongStream.range(0, hands.size())
                .mapToObj(run -> plan(options.seed() + run, hands.get((int) run)))
                .toList();
    }

    private List<List<FaultKind>> repeat() {
        return Collections.nCopies(Math.max(1, options.runs()), options.faults());
    }

    private List<List<FaultKind>> deal() {
        List<FaultKind> all = Arrays.stream(FaultKind.values())
                .filter(kind -> kind != FaultKind.MIX && kind.fits(options.brokers(), options.servers()))
                .toList();
        int runs = options.runs() > 0 ? options.runs() : -Math.floorDiv(-all.size(), FAULTS_PER_RUN);
        int each = Math.max(FAULTS_PER_RUN, -Math.floorDiv(-all.size(), runs));
        return deal(all, runs, each, new Random(options.seed()));
    }

    private List<List<FaultKind>> deal(List<FaultKind> all, int runs, int each, Random random) {
        List<List<FaultKind>> hands = new ArrayList<>();
        List<FaultKind> deck = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            List<FaultKind> hand = new ArrayList<>();
            for (int card = 0; card < each; card++) {
                if (deck.isEmpty()) {
                    deck.addAll(all);
                    Collections.shuffle(deck, random);
                }
                hand.add(deck.remove(0));
            }
            if (FaultKind.MIX.fits(options.brokers(), options.servers())) {
                hand.add(FaultKind.MIX);
            }
            hands.add(List.copyOf(hand));
        }
        return hands;
    }

    private RunPlan plan(long seed, List<FaultKind> kinds) {
        StoreKind store = options.store() != null ? options.store() : storeOf(seed);
        return new RunPlan(seed, kinds, ClusterSettings.of(options.brokers(), options.servers(), store));
    }

    static StoreKind storeOf(long seed) {
        return seed % 2 == 0 ? StoreKind.ROCKSDB : StoreKind.IN_MEMORY;
    }
}
