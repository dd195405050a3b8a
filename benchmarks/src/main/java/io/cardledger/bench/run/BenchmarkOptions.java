package io.cardledger.bench.run;

import io.cardledger.bench.fold.FoldBenchmark;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the command line says. */
final class BenchmarkOptions {

    static final String USAGE = """
            usage: benchmarks/run [--quick] [--only part[,part...]] [--engines name[,name...]]
                                  [--workloads name[,name...]] [--passes N] [--operations N] [--name text] [--help]
            Measures the billing-server next to others on this machine; the full run takes more than an hour.
              --quick       five to nine minutes: few engines and operations, one pass forth and one back; without
                            settings, restore, growth and micro, unless they are named
              --only        parts: %s
              --engines     of the fold, which is then the only part unless others are named: %s
              --workloads   the same, such as 10k-uniform-ids or 1M-zipf-noids
              --passes      how often each engine, or setting, folds each workload
              --operations  how many operations are measured per run of the fold; as many come before, to warm up
              --name        is put behind the date in the name of the directory of the results""";

    private boolean quick;
    private boolean help;
    private List<String> parts = List.of();
    private List<String> engines = List.of();
    private List<String> workloads = List.of();
    private int passes;
    private int operations;
    private String name = "";

    private BenchmarkOptions() {}

    static String usage() {
        return USAGE.formatted(String.join(", ", BenchmarkPart.labels()), String.join(", ", FoldBenchmark.engines()));
    }

    /** @throws IllegalArgumentException if they cannot be understood; the message says why */
    static BenchmarkOptions parse(String... arguments) {
        BenchmarkOptions options = new BenchmarkOptions();
        Deque<String> rest = new ArrayDeque<>(Arrays.asList(arguments));
        while (!rest.isEmpty()) {
            options.take(rest.pop(), rest);
        }
        return options;
    }

    private void take(String option, Deque<String> rest) {
        switch (option) {
            case "--quick" -> quick = true;
            case "--only" -> parts = some(option, rest, BenchmarkPart.labels());
            case "--engines" -> engines = some(option, rest, FoldBenchmark.engines());
            case "--workloads" -> workloads = List.of(value(option, rest).split(","));
            case "--passes" -> passes = number(option, rest);
            case "--operations" -> operations = number(option, rest);
            case "--name" -> name = value(option, rest);
            case "--help" -> help = true;
            default -> throw new IllegalArgumentException("there is no option " + option);
        }
    }

    private static List<String> some(String option, Deque<String> rest, List<String> allowed) {
        List<String> chosen = List.of(value(option, rest).split(","));
        Set<String> unknown = new HashSet<>(chosen);
        allowed.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(option + " does not know " + unknown + ", only " + allowed);
        }
        return chosen;
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.pop();
    }

    private static int number(String option, Deque<String> rest) {
        String value = value(option, rest);
        if (!value.matches("[1-9]\\d{0,7}")) {
            throw new IllegalArgumentException(option + " must be a number from 1 on, not " + value);
        }
        return Integer.parseInt(value);
    }

    boolean isQuick() {
        return quick;
    }

    boolean isHelp() {
        return help;
    }

    /** Whoever chooses engines or workloads, and no parts, means the fold. */
    List<BenchmarkPart> parts() {
        List<BenchmarkPart> all = List.of(BenchmarkPart.values());
        if (!parts.isEmpty()) {
            return all.stream().filter(part -> parts.contains(part.label())).toList();
        }
        boolean ofFold = !engines.isEmpty() || !workloads.isEmpty();
        if (ofFold) {
            return List.of(BenchmarkPart.FOLD);
        }
        return quick ? BenchmarkPart.quick() : all;
    }

    /** Empty for those of the plan. */
    List<String> engines() {
        return engines;
    }

    /** Empty for those of the plan. */
    List<String> workloads() {
        return workloads;
    }

    /** 0 if not said. */
    int passes() {
        return passes;
    }

    /** 0 if not said. */
    int operations() {
        return operations;
    }

    String name() {
        return name;
    }
}
