package io.cardledger.server.ledger;

import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import io.cardledger.model.query.BalanceQuery;
import io.cardledger.model.query.Unreadable;
import io.cardledger.server.account.BillingStore;
import io.cardledger.server.account.Lookup;
import java.time.Duration;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jspecify.annotations.Nullable;

/** Answers balance queries, each when the fold got as far as it asks for, or when its time is up. */
final class QueryDesk {

    private static final Duration MAX_AGE = Duration.ofSeconds(30);

    private final BillingStore store;
    private final Answers answers;
    private final LedgerMetrics metrics;
    private final ProcessorContext<?, ?> context;
    private final Parking parking;
    private final int partitions;

    QueryDesk(BillingStore store, Outlet outlet, ProcessorContext<?, ?> context, LedgerWiring wiring) {
        this.store = store;
        this.metrics = wiring.metrics();
        this.answers = new Answers(outlet, metrics);
        this.context = context;
        this.parking = new Parking(context, this::tick);
        this.partitions = wiring.topics().partitions();
    }

    void ask(QueryEntry entry, byte @Nullable [] key) {
        if (context.currentSystemTimeMs() - entry.askedAt() > MAX_AGE.toMillis()) {
            metrics.count(QueryFate.STALE);
        } else if (entry.parsed() instanceof BalanceQuery query) {
            ask(query, entry);
        } else if (entry.parsed() instanceof Unreadable unreadable) {
            answers.unreadable(entry, unreadable.problem(), key);
        }
    }

    private void ask(BalanceQuery query, QueryEntry entry) {
        Problem problem = problemOf(query);
        if (problem != null) {
            answers.unreadable(entry, problem, Answers.keyOf(query));
            return;
        }
        Lookup lookup = store.lookup(query.card(), query.after());
        if (lookup.inTime()) {
            answers.balance(query, entry.replyTo(), lookup.balance(), QueryFate.ANSWERED);
        } else if (parking.isFull()) {
            answers.problem(query, entry.replyTo(), Answers.tooMany(), QueryFate.TURNED_AWAY);
        } else {
            long deadline = context.currentSystemTimeMs() + query.maxWait().toMillis();
            parking.park(new Parked(query, entry.replyTo(), deadline));
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
        if (!parking.isEmpty()) {
            parking.leave(card, this::isAnswered);
        }
    }

    /** A position may be passed by a record that is no operation of the card: so look at all now and then. */
    private void tick(long now) {
        parking.leave(parked -> isAnswered(parked) || isTimedOut(parked, now));
    }

    private boolean isAnswered(Parked parked) {
        Lookup lookup = store.lookup(parked.query().card(), parked.query().after());
        if (lookup.inTime()) {
            answers.balance(parked.query(), parked.replyTo(), lookup.balance(), QueryFate.ANSWERED_LATE);
        }
        return lookup.inTime();
    }

    private boolean isTimedOut(Parked parked, long now) {
        if (now < parked.deadline()) {
            return false;
        }
        answers.problem(parked.query(), parked.replyTo(), Answers.late(), QueryFate.TIMED_OUT);
        return true;
    }
}
