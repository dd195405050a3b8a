package io.cardledger.balance.query;

import io.cardledger.balance.query.BalanceAnswer.Refused;
import io.cardledger.model.problem.ProblemType;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** The calls that wait for an answer: not too many, and none is left behind at the end. */
final class WaitingCalls {

    private static final Refused STOPPING =
            Refused.of(ProblemType.UNAVAILABLE, "this instance is stopping: repeat the call, it reaches another one");

    private final int limit;
    private final Semaphore places;
    private final Set<CompletableFuture<BalanceAnswer>> calls = ConcurrentHashMap.newKeySet();
    private volatile boolean closed = true;

    WaitingCalls(int limit) {
        this.limit = limit;
        this.places = new Semaphore(limit);
    }

    /** A call to complete, or one that is complete already because there is no place for it. */
    CompletableFuture<BalanceAnswer> admit() {
        if (!places.tryAcquire()) {
            return CompletableFuture.completedFuture(Refused.of(
                    ProblemType.UNAVAILABLE, limit + " calls are waiting already: repeat the call in two seconds"));
        }
        CompletableFuture<BalanceAnswer> call = new CompletableFuture<>();
        calls.add(call);
        call.whenComplete((answer, failure) -> {
            calls.remove(call);
            places.release();
        });
        if (closed) {
            call.complete(STOPPING);
        }
        return call;
    }

    int count() {
        return calls.size();
    }

    boolean isClosed() {
        return closed;
    }

    void open() {
        closed = false;
    }

    void close() {
        closed = true;
        calls.forEach(call -> call.complete(STOPPING));
    }
}
