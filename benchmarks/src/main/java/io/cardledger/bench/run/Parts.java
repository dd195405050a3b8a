package io.cardledger.bench.run;

import java.util.List;

/** What can be measured. */
final class Parts {

    static final String FOLD = "fold";

    static final String LATENCY = "latency";
    static final String READS = "reads";
    static final String RESTORE = "restore";

    private Parts() {}

    static List<String> names() {
        return List.of(FOLD, LATENCY, READS, RESTORE);
    }
}
