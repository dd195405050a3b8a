package io.cardledger.server.redrive;

import java.util.EnumMap;
import java.util.Map;

/** Counts dead letters by what a redrive does with them. */
final class RedriveTally {

    private final Map<Fate, Long> counts = new EnumMap<>(Fate.class);

    /** What a redrive does with a dead letter. */
    enum Fate {
        /** Sends it back. */
        SENT,
        /** Leaves it, because only its beginning was kept. */
        CUT,
        /** Leaves it, because its reason was not asked for. */
        OTHER_REASON,
        /** Leaves it, because it is none of this suite's. */
        FOREIGN,
        /** Leaves it, because it was dealt with before. */
        DONE_BEFORE
    }

    void count(Fate fate) {
        counts.merge(fate, 1L, Long::sum);
    }

    RedriveReport report() {
        return new RedriveReport(of(Fate.SENT), of(Fate.CUT), of(Fate.OTHER_REASON), of(Fate.FOREIGN));
    }

    private long of(Fate fate) {
        return counts.getOrDefault(fate, 0L);
    }
}
