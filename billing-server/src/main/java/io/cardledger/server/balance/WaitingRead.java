package io.cardledger.server.balance;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A call that waits for its answer; it holds no thread. */
final class WaitingRead {

    private static final Duration GRACE = Duration.ofSeconds(1);

    private final String key;
    private final Function<Duration, CompletableFuture<Attempt>> attempts;
    private final Function<Obstacle, Answer> refusal;
    private final long deadlineNanos;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private final AtomicInteger wanted = new AtomicInteger();
    private volatile Obstacle obstacle = Obstacle.MOVING;

    /**
     * @param key the card that it waits for; empty if for no single one
     * @param maxWait how long it may wait
     * @param attempts tries once, given how much of the maxWait is left
     * @param refusal what to tell when it must give up
     */
    WaitingRead(
            String key,
            Duration maxWait,
            Function<Duration, CompletableFuture<Attempt>> attempts,
            Function<Obstacle, Answer> refusal) {
        this.key = key;
        this.attempts = attempts;
        this.refusal = refusal;
        this.deadlineNanos = System.nanoTime() + maxWait.toNanos();
    }

    CompletableFuture<Answer> answer() {
        return answer;
    }

    String key() {
        return key;
    }

    /** Tries once more; if it is just being tried, then again after that. */
    CompletableFuture<Answer> tryAgain() {
        if (!answer.isDone() && wanted.getAndIncrement() == 0) {
            conclude(attempts.apply(left()));
        }
        return answer;
    }

    /** Tries for the first time, on the thread of the call, in another way than later. */
    CompletableFuture<Answer> tryFirst(Function<Duration, CompletableFuture<Attempt>> first) {
        wanted.set(1);
        conclude(first.apply(left()));
        return answer;
    }

    private void conclude(CompletableFuture<Attempt> attempted) {
        attempted.whenComplete((attempt, failure) -> {
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
     * Tells what stands in the way, if the caller's maxWait is at its end. An owner that was asked has the same deadline,
     * and knows better: its answer may come a little later.
     */
    void giveUpInTime() {
        long grace = wanted.get() > 0 ? GRACE.toNanos() : 0;
        if (System.nanoTime() - deadlineNanos >= grace) {
            giveUp(obstacle);
        }
    }

    void giveUp(Obstacle reason) {
        answer.complete(refusal.apply(reason));
    }

    private Duration left() {
        return Duration.ofNanos(Math.max(0, deadlineNanos - System.nanoTime()));
    }
}
