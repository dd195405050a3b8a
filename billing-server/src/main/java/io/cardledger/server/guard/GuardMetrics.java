package io.cardledger.server.guard;

import io.cardledger.model.operation.CardOperation;
import io.cardledger.model.operation.ParsedOperation;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what the guard sees: {@code billing.guard.operations} by {@code place}. */
public final class GuardMetrics {

    private static final String NAME = "billing.guard.operations";

    private final Counter placed;
    private final Counter misplaced;
    private final Counter unreadable;

    /** @param registry where the counters live */
    public GuardMetrics(MeterRegistry registry) {
        placed = registry.counter(NAME, "place", "own-partition");
        misplaced = registry.counter(NAME, "place", "other-partition");
        unreadable = registry.counter(NAME, "place", "unreadable");
    }

    void count(ParsedOperation parsed, boolean isMisplaced) {
        if (!(parsed instanceof CardOperation)) {
            unreadable.increment();
        } else if (isMisplaced) {
            misplaced.increment();
        } else {
            placed.increment();
        }
    }
}
