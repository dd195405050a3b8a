package io.cardledger.bench.report;

import java.util.List;

/**
 * The middle and the ends of some figures.
 *
 * @param median the middle
 * @param least the least
 * @param most the most
 */
public record Spread(double median, double least, double most) {

    /** Of at least one figure. */
    public static Spread of(List<Double> figures) {
        double[] sorted =
                figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** As {@code median (least–most)} with so many decimals. */
    public String text(int decimals) {
        String one = "%." + decimals + "f";
        return (one + " (" + one + "–" + one + ")").formatted(median, least, most);
    }
}
