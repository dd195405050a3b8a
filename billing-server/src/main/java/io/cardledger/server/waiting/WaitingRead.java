package io.cardledger.server.waiting;

import io.cardledger.model.MissingCaseException;
import io.cardledger.server.answer.Answer;
import io.cardledger.server.answer.ReadAttempt;
import io.cardledger.server.answer.UnavailableReason;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A call that waits for its answer; it holds no thread. */
public final class WaitingRead {

    private final String key;
    private final Function<Duration, CompletableFuture<ReadAttempt>> attempts;
    private final Function<UnavailableReason, Answer> refusal;
    private final Deadline deadline;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private final AtomicInteger wanted = new AtomicInteger();
    private volatile UnavailableReason reason = UnavailableReason.MOVING;

    /**
     * @param key the card that it waits for; empty if for no single one
     * @param attempts tries once, given how much of that time is left
     * @param refusal what to tell when it must give up
     * @param deadline until when it may wait
     */
    WaitingRead(
            String key,
            Function<Duration, CompletableFuture<ReadAttempt>> attempts,
            Function<UnavailableReason, Answer> refusal,
            Deadline deadline) {
        this.key = key;
        this.attempts = attempts;
        this.refusal = refusal;
        this.deadline = deadline;
    }

    CompletableFuture<Answer> answer() {
        return answer;
    }

    String key() {
        return key;
    }

    /** Tries once more; if it is just being tried, then again after that. */
    public CompletableFuture<Answer> tryAgain() {
        if (!answer.isDone() && wanted.getAndIncrement() == 0) {
            conclude(attempts.apply(deadline.left()));
        }
        return answer;
    }

    /** Tries for the first time, on the thread of the call, in another way than later. */
    public CompletableFuture<Answer> tryFirst(Function<Duration, CompletableFuture<ReadAttempt>> first) {
        wanted.set(1);
        conclude(first.apply(deadline.left()));
        return answer;
    }

    private void conclude(CompletableFuture<ReadAttempt> attempted) {
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

    private void note(ReadAttempt attempt) {
        if (attempt instanceof ReadAttempt.Done done) {
            answer.complete(done.answer());
        } else if (attempt instanceof ReadAttempt.NotYet notYet) {
            reason = notYet.reason();
            giveUpInTime();
        } else {
            throw new MissingCaseException(attempt);
        }
    }

    /**
     * Tells what stands in the way, if the call's time is up. An active instance that was asked has the same deadline,
     * and knows better: its answer may come a little later.
     */
    void giveUpInTime() {
        if (wanted.get() > 0 ? deadline.isOverWithGrace() : deadline.isOver()) {
            answer.complete(refusal.apply(reason));
        }
    }

    /** What to tell when it must give up. */
    Answer refusal(UnavailableReason cause) {
        return refusal.apply(cause);
    }
}
