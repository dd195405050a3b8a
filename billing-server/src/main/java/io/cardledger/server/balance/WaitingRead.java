package io.cardledger.server.balance;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/** A call that waits for its answer; it holds no thread. */
final class WaitingRead {

    private static final Duration GRACE = Duration.ofSeconds(1);

    private final BalanceRequest request;
    private final BiFunction<BalanceRequest, Duration, CompletableFuture<Attempt>> reads;
    private final long deadlineNanos;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private final AtomicInteger wanted = new AtomicInteger();
    private volatile Obstacle obstacle = Obstacle.MOVING;

    /** @param reads tries once, given how much of the caller's patience is left */
    WaitingRead(BalanceRequest request, BiFunction<BalanceRequest, Duration, CompletableFuture<Attempt>> reads) {
        this.request = request;
        this.reads = reads;
        this.deadlineNanos = System.nanoTime() + request.patience().toNanos();
    }

    CompletableFuture<Answer> answer() {
        return answer;
    }

    String card() {
        return request.card();
    }

    /** Tries once more; if it is just being tried, then again after that. */
    CompletableFuture<Answer> tryAgain() {
        if (!answer.isDone() && wanted.getAndIncrement() == 0) {
            tryNow();
        }
        return answer;
    }

    private void tryNow() {
        reads.apply(request, left()).whenComplete((attempt, failure) -> {
            boolean missedAWakeUp = wanted.getAndSet(0) > 1;
            if (failure != null) {
                answer.completeExceptionally(failure);
            } else {
                note(attempt);
            }
            if (missedAWakeUp) {
                tryAgain();
            }
        });
    }

    private void note(Attempt attempt) {
        if (attempt instanceof Attempt.Done done) {
            answer.complete(done.answer());
        } else if (attempt instanceof Attempt.NotYet notYet) {
            obstacle = notYet.obstacle();
            giveUpInTime();
        }
    }

    /**
     * Tells what stands in the way, if the caller's patience is at its end. An owner that was asked has the same deadline,
     * and knows better: its answer may come a little later.
     */
    void giveUpInTime() {
        long grace = wanted.get() > 0 ? GRACE.toNanos() : 0;
        if (System.nanoTime() - deadlineNanos >= grace) {
            giveUp(obstacle);
        }
    }

    void giveUp(Obstacle reason) {
        answer.complete(reason.toAnswer(request.card()));
    }

    private Duration left() {
        return Duration.ofNanos(Math.max(0, deadlineNanos - System.nanoTime()));
    }
}
