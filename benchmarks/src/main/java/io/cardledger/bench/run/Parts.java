package io.cardledger.bench.run;

import java.util.List;

/** What can be measured. */
final class Parts {

    static final String FOLD = "fold";

    private Parts() {}

    static List<String> names() {
        return List.of(FOLD);
    }
}
