package io.cardledger.bench.latency;

import io.cardledger.bench.report.Table;
import org.HdrHistogram.Histogram;

/** Times of calls in microseconds, as a table of percentiles in milliseconds. */
public final class Latencies {

    private static final long HIGHEST_MICROS = 120_000_000;
    private static final int DIGITS = 3;
    private static final double MICROS_PER_MILLI = 1_000;
    private static final double MOST = 100;

    private final Table table;

    /** @param what heads the first column */
    public Latencies(String what) {
        table = new Table(what, "calls", "per second", "p50 ms", "p99 ms", "p99.9 ms", "max ms");
    }

    /** An empty one. */
    public static Histogram histogram() {
        Histogram histogram = new Histogram(HIGHEST_MICROS, DIGITS);
        histogram.setAutoResize(true);
        return histogram;
    }

    /** Adds what was measured. */
    public Latencies add(String name, double perSecond, Histogram times) {
        table.row(
                name,
                times.getTotalCount(),
                "%.0f".formatted(perSecond),
                millis(times, 50),
                millis(times, 99),
                millis(times, 99.9),
                millis(times, MOST));
        return this;
    }

    private static String millis(Histogram times, double percentile) {
        return "%.2f".formatted(times.getValueAtPercentile(percentile) / MICROS_PER_MILLI);
    }

    /** The table. */
    public Table table() {
        return table;
    }
}
