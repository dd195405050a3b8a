package io.cardledger.bench.run;

import java.util.List;

/** What can be measured. */
final class Parts {

    static final String FOLD = "fold";

    static final String SETTINGS = "settings";
    static final String LATENCY = "latency";
    static final String READS = "reads";
    static final String RESTORE = "restore";
    static final String IMPORT = "import";
    static final String START = "start";
    static final String GROWTH = "growth";
    static final String MICRO = "micro";

    private Parts() {}

    /** Those of a quick run. */
    static List<String> quick() {
        return List.of(FOLD, LATENCY, READS, IMPORT, START);
    }

    static List<String> names() {
        return List.of(FOLD, SETTINGS, LATENCY, READS, RESTORE, IMPORT, START, GROWTH, MICRO);
    }
}
