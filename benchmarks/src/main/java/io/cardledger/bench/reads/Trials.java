package io.cardledger.bench.reads;

import io.cardledger.bench.report.Spread;
import io.cardledger.bench.report.Table;
import io.cardledger.bench.server.BenchServer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;

/** Trials of reading: full speed for the rate and the processor time, half speed for the times. */
final class Trials {

    private static final int ROUNDS = 3;
    private static final int WARM_UP_CALLS = 200_000;
    private static final int MOST_WARM_UP_TRIALS = 10;
    private static final double HALF = 0.5;
    private static final double PERCENTILE = 99;
    private static final double MICROS_PER_MILLI = 1_000;

    private final Duration duration;
    private final Consumer<String> console;
    private final Table table = new Table(
            "reads", "while", "calls/s", "server µs/call", "rate ÷ row above", "p50 ms at half", "p99 ms at half");

    /** What is asked: a server, and for which cards; and what the trials at full speed showed. */
    private record Kind(String name, BenchServer server, List<String> cards, List<Speed> speeds) {}

    /** What one trial at full speed showed. */
    private record Speed(double perSecond, double serverMicros) {}

    Trials(Duration duration, Consumer<String> console) {
        this.duration = duration;
        this.console = console;
    }

    Duration duration() {
        return duration;
    }

    Table table() {
        return table;
    }

    /** Until the compiler is done with it, or timeout ends. */
    void warmUp(BenchServer server, List<String> cards) {
        long calls = 0;
        for (int trial = 0; trial < MOST_WARM_UP_TRIALS && calls < WARM_UP_CALLS; trial++) {
            calls += new HttpReaders(server.uri(), cards).atFullSpeed(duration).getTotalCount();
        }
    }

    /** Measures an endpoint that does nothing, active cards and forwarded ones, in turn and in reverse. */
    void compare(String when, BenchServer constant, BenchServer server, Asked cards) {
        List<Kind> kinds = new ArrayList<>(List.of(
                new Kind("constant endpoint", constant, cards.active(), new ArrayList<>()),
                new Kind("active", server, cards.active(), new ArrayList<>()),
                new Kind("forwarded", server, cards.forwarded(), new ArrayList<>())));
        for (int round = 0; round < ROUNDS; round++) {
            kinds.forEach(kind -> kind.speeds().add(speed(kind)));
            Collections.reverse(kinds);
        }
        Collections.reverse(kinds);
        Kind above = kinds.get(0);
        for (Kind kind : kinds) {
            row(when, kind, above.speeds());
            above = kind;
        }
    }

    private Speed speed(Kind kind) {
        Duration before = kind.server().process().usage().cpu();
        long start = System.nanoTime();
        long calls = new HttpReaders(kind.server().uri(), kind.cards())
                .atFullSpeed(duration)
                .getTotalCount();
        double seconds = (System.nanoTime() - start) / 1e9;
        Duration used = kind.server().process().usage().cpu().minus(before);
        return new Speed(calls / seconds, used.toNanos() / MICROS_PER_MILLI / calls);
    }

    private void row(String when, Kind kind, List<Speed> base) {
        List<Speed> own = kind.speeds();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < own.size(); round++) {
            ratios.add(own.get(round).perSecond() / base.get(round).perSecond());
        }
        Spread rate = Spread.of(own.stream().map(Speed::perSecond).toList());
        URI uri = kind.server().uri();
        Histogram half = new HttpReaders(uri, kind.cards()).at(rate.median() * HALF, duration);
        table.row(
                kind.name(),
                when,
                rate.text(0),
                Spread.of(own.stream().map(Speed::serverMicros).toList()).text(0),
                Spread.of(ratios).text(2),
                millis(half, 50),
                millis(half, PERCENTILE));
        console.accept("reads: %s, %s: %s calls/s".formatted(kind.name(), when, rate.text(0)));
    }

    private static String millis(Histogram times, double percentile) {
        return "%.2f".formatted(times.getValueAtPercentile(percentile) / MICROS_PER_MILLI);
    }
}
