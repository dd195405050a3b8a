package io.cardledger.client.outcome;

import io.cardledger.model.operation.OperationOutcome;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** The outcomes that callers wait for just now, so many at most. */
final class AwaitedOutcomes {

    private final Map<CorrelationId, AwaitedOutcome> waiting = new ConcurrentHashMap<>();
    private final Semaphore room;
    private volatile boolean closed;

    AwaitedOutcomes(int max) {
        this.room = new Semaphore(max);
    }

    /** A new one, or none if too many wait already. */
    Optional<AwaitedOutcome> open() {
        if (closed || !room.tryAcquire()) {
            return Optional.empty();
        }
        AwaitedOutcome awaited = new AwaitedOutcome(CorrelationId.random());
        waiting.put(awaited.correlationId(), awaited);
        awaited.future().whenComplete((outcome, timeout) -> remove(awaited));
        if (closed) {
            awaited.giveUp();
        }
        return Optional.of(awaited);
    }

    /** Hands an outcome to whom it belongs; nobody may be waiting for it any more. */
    void arrived(CorrelationId id, OperationOutcome outcome) {
        AwaitedOutcome awaited = waiting.get(id);
        if (awaited != null) {
            awaited.future().complete(Optional.of(outcome));
        }
    }

    boolean isAwaited(CorrelationId id) {
        return waiting.containsKey(id);
    }

    int size() {
        return waiting.size();
    }

    /** From now on nobody waits. */
    void close() {
        closed = true;
        waiting.values().forEach(AwaitedOutcome::giveUp);
    }

    private void remove(AwaitedOutcome awaited) {
        waiting.remove(awaited.correlationId());
        room.release();
    }
}
