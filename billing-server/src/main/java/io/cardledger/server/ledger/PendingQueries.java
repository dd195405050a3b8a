package io.cardledger.server.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jspecify.annotations.Nullable;

/** The queries of a task that wait, by card; as long as there are any, a clock ticks. */
final class PendingQueries {

    /** How many queries may wait in one task. */
    static final int MAX_PENDING = 10_000;

    private static final Duration TICK = Duration.ofMillis(20);

    private final ProcessorContext<?, ?> context;
    private final LongConsumer onTick;
    private final Map<String, List<PendingQuery>> byCard = new HashMap<>();
    private int size;
    private @Nullable Cancellable clock;

    PendingQueries(ProcessorContext<?, ?> context, LongConsumer onTick) {
        this.context = context;
        this.onTick = onTick;
    }

    boolean isEmpty() {
        return size == 0;
    }

    boolean isFull() {
        return size >= MAX_PENDING;
    }

    void add(PendingQuery pending) {
        byCard.computeIfAbsent(pending.query().card(), card -> new ArrayList<>())
                .add(pending);
        size++;
        if (clock == null) {
            // a clock that always ticked would make every task commit all the time
            clock = context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, onTick::accept);
        }
    }

    /** Removes those of one card that are done. */
    void removeIf(String card, Predicate<PendingQuery> isDone) {
        List<PendingQuery> waiting = byCard.get(card);
        if (waiting != null) {
            removeIf(waiting, isDone);
            if (waiting.isEmpty()) {
                byCard.remove(card);
            }
            stopClockIfEmpty();
        }
    }

    /** Removes all that are done. */
    void removeIf(Predicate<PendingQuery> isDone) {
        for (Iterator<List<PendingQuery>> each = byCard.values().iterator(); each.hasNext(); ) {
            List<PendingQuery> waiting = each.next();
            removeIf(waiting, isDone);
            if (waiting.isEmpty()) {
                each.remove();
            }
        }
        stopClockIfEmpty();
    }

    private void removeIf(List<PendingQuery> waiting, Predicate<PendingQuery> isDone) {
        int before = waiting.size();
        waiting.removeIf(isDone);
        size -= before - waiting.size();
    }

    private void stopClockIfEmpty() {
        if (size == 0 && clock != null) {
            clock.cancel();
            clock = null;
        }
    }
}
