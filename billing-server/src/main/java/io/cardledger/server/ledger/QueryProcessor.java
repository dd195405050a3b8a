package io.cardledger.server.ledger;

import io.cardledger.model.MissingCaseException;
import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import io.cardledger.model.query.BalanceQuery;
import io.cardledger.model.query.Unreadable;
import io.cardledger.server.entry.QueryEntry;
import io.cardledger.server.lookup.Lookup;
import io.cardledger.server.store.BillingStore;
import java.time.Duration;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jspecify.annotations.Nullable;

/** Answers balance queries, each when the fold got as far as it asks for, or when its time is up. */
final class QueryProcessor {

    private static final Duration MAX_AGE = Duration.ofSeconds(30);

    private final BillingStore store;
    private final QueryReplies replies;
    private final LedgerMetrics metrics;
    private final ProcessorContext<?, ?> context;
    private final PendingQueries pending;
    private final int partitions;

    QueryProcessor(BillingStore store, LedgerOutput output, ProcessorContext<?, ?> context, LedgerWiring wiring) {
        this.store = store;
        this.metrics = wiring.metrics();
        this.replies = new QueryReplies(output, metrics);
        this.context = context;
        this.pending = new PendingQueries(context, this::tick);
        this.partitions = wiring.topics().partitions();
    }

    void process(QueryEntry entry) {
        if (context.currentSystemTimeMs() - entry.askedAt() > MAX_AGE.toMillis()) {
            metrics.count(QueryFate.STALE);
        } else if (entry.parsed() instanceof BalanceQuery query) {
            answer(query, entry);
        } else if (entry.parsed() instanceof Unreadable unreadable) {
            replies.unreadable(entry, unreadable.problem());
        } else {
            throw new MissingCaseException(entry.parsed());
        }
    }

    private void answer(BalanceQuery query, QueryEntry entry) {
        Problem problem = problemOf(query);
        if (problem != null) {
            replies.unreadable(entry, problem);
            return;
        }
        Lookup lookup = store.lookup(query.card(), query.after());
        if (lookup.satisfiesAfter()) {
            replies.balance(query, entry.replyTo(), lookup.balance(), QueryFate.ANSWERED);
        } else if (pending.isFull()) {
            replies.problem(query, entry.replyTo(), QueryReplies.tooMany(), QueryFate.TURNED_AWAY);
        } else {
            long deadline = context.currentSystemTimeMs() + query.maxWait().toMillis();
            pending.add(new PendingQuery(query, entry.replyTo(), deadline));
        }
    }

    private @Nullable Problem problemOf(BalanceQuery query) {
        boolean beyond = query.after().all().stream().anyMatch(position -> position.partition() >= partitions);
        return beyond
                ? Problem.of(ProblemType.BAD_QUERY, "after must name one of the " + partitions + " partitions, from 0")
                        .withField("after")
                : null;
    }

    /** Looks again at the queries that wait for this card. */
    void decided(String card) {
        if (!pending.isEmpty()) {
            pending.removeIf(card, this::isAnswered);
        }
    }

    /** A position may be passed by a record that is no operation of the card: so look at all now and then. */
    private void tick(long now) {
        pending.removeIf(waiting -> isAnswered(waiting) || isTimedOut(waiting, now));
    }

    private boolean isAnswered(PendingQuery waiting) {
        Lookup lookup = store.lookup(waiting.query().card(), waiting.query().after());
        if (lookup.satisfiesAfter()) {
            replies.balance(waiting.query(), waiting.replyTo(), lookup.balance(), QueryFate.ANSWERED_LATE);
        }
        return lookup.satisfiesAfter();
    }

    private boolean isTimedOut(PendingQuery waiting, long now) {
        if (now < waiting.deadline()) {
            return false;
        }
        replies.problem(waiting.query(), waiting.replyTo(), QueryReplies.late(), QueryFate.TIMED_OUT);
        return true;
    }
}
