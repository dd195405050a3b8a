package io.cardledger.server.balance;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** A call that waits for its answer; it holds no thread. */
final class WaitingRead {

    private final BalanceRequest request;
    private final BalanceReads reads;
    private final long deadlineNanos;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private final AtomicBoolean trying = new AtomicBoolean();
    private volatile Obstacle obstacle = Obstacle.MOVING;

    WaitingRead(BalanceRequest request, BalanceReads reads) {
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

    /** Tries once more, unless it is just being tried. */
    CompletableFuture<Answer> tryAgain() {
        if (!answer.isDone() && trying.compareAndSet(false, true)) {
            reads.attempt(request, left()).whenComplete((attempt, failure) -> {
                trying.set(false);
                if (failure != null) {
                    answer.completeExceptionally(failure);
                } else {
                    note(attempt);
                }
            });
        }
        return answer;
    }

    private void note(Attempt attempt) {
        if (attempt instanceof Attempt.Done done) {
            answer.complete(done.answer());
        } else if (attempt instanceof Attempt.NotYet notYet) {
            obstacle = notYet.obstacle();
            giveUpInTime();
        }
    }

    /** Tells what stands in the way, if the caller's patience is at its end. */
    void giveUpInTime() {
        if (System.nanoTime() - deadlineNanos >= 0) {
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
