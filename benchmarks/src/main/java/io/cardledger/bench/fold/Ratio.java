package io.cardledger.bench.fold;

import io.cardledger.bench.report.Spread;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * How an engine compares with another one, pass by pass.
 *
 * @param name in reports
 * @param figure what is compared
 * @param upper the engine above the line
 * @param lower the one below
 * @param wantedOfFew what it is to be at least with few cards
 * @param wantedOfMany and with many
 */
record Ratio(
        String name,
        ToDoubleFunction<FoldResult> figure,
        String upper,
        String lower,
        double wantedOfFew,
        double wantedOfMany) {

    private static final int MANY_CARDS = 1_000_000;

    static List<Ratio> all() {
        return List.of(
                cpu("CPU of the limit ÷ ours, in memory", Contenders.OURS_MEMORY, 0.55),
                cpu("CPU of the limit ÷ ours, RocksDB", Contenders.OURS_ROCKSDB, 0.45),
                rate("our rate ÷ stock DSL, RocksDB", Contenders.STOCK_ROCKSDB, 2, 2.5),
                rate("our rate ÷ published example", Contenders.PUBLISHED, 3, 3),
                rate("our rate ÷ Flink, RocksDB", Contenders.FLINK_ROCKSDB, 1, 1));
    }

    private static Ratio cpu(String name, String ours, double wanted) {
        return new Ratio(name, FoldResult::clientMicros, Contenders.LIMIT, ours, wanted, wanted);
    }

    private static Ratio rate(String name, String other, double wantedOfFew, double wantedOfMany) {
        return new Ratio(name, FoldResult::rate, Contenders.OURS_ROCKSDB, other, wantedOfFew, wantedOfMany);
    }

    double wanted(int cards) {
        return cards >= MANY_CARDS ? wantedOfMany : wantedOfFew;
    }

    /** Of the runs over one workload; empty if not both engines ran. */
    Optional<Spread> of(List<FoldResult> results) {
        List<Double> pairs = results.stream()
                .filter(above -> above.engine().equals(upper))
                .flatMap(above ->
                        partner(above, results).map(below -> figure.applyAsDouble(above) / figure.applyAsDouble(below)))
                .toList();
        return pairs.isEmpty() ? Optional.empty() : Optional.of(Spread.of(pairs));
    }

    private Stream<FoldResult> partner(FoldResult above, List<FoldResult> results) {
        return results.stream().filter(below -> below.engine().equals(lower) && below.pass() == above.pass());
    }
}
