package io.cardledger.fault;

import io.cardledger.fault.cluster.settings.StoreKind;
import io.cardledger.fault.plan.FaultKind;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** What the command line says. */
final class HarnessOptions {

    static final String USAGE = """
            usage: fault-harness/run [runs] [--seed N] [--fault name[,name...]] [--store rocksdb|in-memory]
                                     [--brokers 1|3] [--servers 1..5] [--keep] [--list] [--help]
            Starts brokers and billing-servers as real processes, lets them fail under load, and checks every answer.
            Without faults to choose from, all of them occur at least once, spread over the runs.""";

    private static final int MOST_SERVERS = 5;
    private static final long SEED_LIMIT = 1_000_000_000;

    private int runs;
    private long seed = ThreadLocalRandom.current().nextLong(SEED_LIMIT);
    private List<FaultKind> faults = List.of();
    private @Nullable StoreKind store;
    private int brokers = 3;
    private int servers = 3;
    private boolean kept;
    private boolean list;
    private boolean help;

    private HarnessOptions() {}

    /** @throws IllegalArgumentException if they cannot be understood; the message says why */
    static HarnessOptions parse(String... arguments) {
        HarnessOptions options = new HarnessOptions();
        Deque<String> rest = new ArrayDeque<>(Arrays.asList(arguments));
        while (!rest.isEmpty()) {
            options.take(rest.pop(), rest);
        }
        options.faults.stream()
                .filter(fault -> !fault.fits(options.brokers, options.servers))
                .findFirst()
                .ifPresent(fault -> {
                    throw new IllegalArgumentException(fault.option() + " needs more brokers or servers");
                });
        return options;
    }

    private void take(String option, Deque<String> rest) {
        switch (option) {
            case "--seed" -> seed = Long.parseLong(value(option, rest));
            case "--fault" ->
                faults = Arrays.stream(value(option, rest).split(","))
                        .map(FaultKind::named)
                        .toList();
            case "--store" -> store = StoreKind.named(value(option, rest));
            case "--brokers" -> brokers = oneOf(option, List.of("1", "3"), rest);
            case "--servers" -> servers = between(1, MOST_SERVERS, option, value(option, rest));
            case "--keep" -> kept = true;
            case "--list" -> list = true;
            case "--help" -> help = true;
            default -> runs = between(1, Integer.MAX_VALUE, "the number of runs", option);
        }
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.pop();
    }

    private static int oneOf(String option, List<String> values, Deque<String> rest) {
        String value = value(option, rest);
        if (!values.contains(value)) {
            throw new IllegalArgumentException(option + " is one of " + values);
        }
        return Integer.parseInt(value);
    }

    private static int between(int least, int most, String what, String value) {
        if (!value.matches("\\d{1,9}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw new IllegalArgumentException(what + " must be a number from " + least + " on, not " + value);
        }
        return Integer.parseInt(value);
    }

    /** 0 if not said. */
    int runs() {
        return runs;
    }

    long seed() {
        return seed;
    }

    /** Empty for all. */
    List<FaultKind> faults() {
        return faults;
    }

    /** Null if chance decides. */
    @Nullable
    StoreKind store() {
        return store;
    }

    int brokers() {
        return brokers;
    }

    int servers() {
        return servers;
    }

    /** Whether the logs of good runs are kept too. */
    boolean areLogsKept() {
        return kept;
    }

    boolean isHelp() {
        return help;
    }

    boolean isList() {
        return list;
    }
}
