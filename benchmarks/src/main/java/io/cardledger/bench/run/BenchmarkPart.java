package io.cardledger.bench.run;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;

/** What can be measured. */
@RequiredArgsConstructor
enum BenchmarkPart {
    FOLD("The fold", true),
    SETTINGS("Settings", false),
    LATENCY("Latency", true),
    READS("Reads", true),
    RESTORE("Restore and memory", false),
    IMPORT("Import", true),
    START("Start", true),
    GROWTH("Growth", false),
    MICRO("Micro-benchmarks", false);

    private final String title;
    private final boolean quick;

    String title() {
        return title;
    }

    /** As it is written on the command line. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those of a quick run. */
    static List<BenchmarkPart> quick() {
        return Arrays.stream(values()).filter(part -> part.quick).toList();
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(BenchmarkPart::label).toList();
    }
}
