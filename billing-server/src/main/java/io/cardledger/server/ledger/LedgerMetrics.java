package io.cardledger.server.ledger;

import io.cardledger.model.operation.Outcome;
import io.cardledger.model.operation.Reason;
import io.cardledger.model.reply.ReplyHeaders;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what the ledger decides and answers. */
public final class LedgerMetrics {

    private static final double MILLIS_PER_SECOND = 1_000;

    private final Map<Outcome, Counter> outcomes = new EnumMap<>(Outcome.class);
    private final Map<Reason, Counter> deadLetters = new EnumMap<>(Reason.class);
    private final Map<QueryFate, Counter> queries = new EnumMap<>(QueryFate.class);
    private final Counter replays;
    private final Counter ignoredPartitions;
    private final AtomicLong ageForgottenMillis = new AtomicLong();

    /** @param registry where the meters live */
    public LedgerMetrics(MeterRegistry registry) {
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, registry.counter("billing.operations", "outcome", outcome.name()));
        }
        for (Reason reason : Reason.values()) {
            deadLetters.put(reason, registry.counter("billing.dead.letters", "reason", reason.code()));
        }
        for (QueryFate fate : QueryFate.values()) {
            queries.put(fate, registry.counter("billing.queries", "fate", fate.tag()));
        }
        replays = registry.counter("billing.replays.skipped");
        ignoredPartitions = registry.counter("billing.replies.ignored", "header", ReplyHeaders.PARTITION);
        Gauge.builder("billing.ids.forgotten.age", () -> ageForgottenMillis.get() / MILLIS_PER_SECOND)
                .description("How old the id was that was forgotten last: a retry later than that counts again")
                .baseUnit("seconds")
                .register(registry);
    }

    void count(Outcome outcome) {
        Objects.requireNonNull(outcomes.get(outcome)).increment();
    }

    void countDeadLetter(Reason reason) {
        Objects.requireNonNull(deadLetters.get(reason)).increment();
    }

    void count(QueryFate fate) {
        Objects.requireNonNull(queries.get(fate)).increment();
    }

    void countReplay() {
        replays.increment();
    }

    void countIgnoredPartition() {
        ignoredPartitions.increment();
    }

    void forgot(long ageMillis) {
        ageForgottenMillis.lazySet(ageMillis);
    }
}
