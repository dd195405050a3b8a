package io.cardledger.server.waiting;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cardledger.server.answer.Answer;
import io.cardledger.server.answer.ReadAttempt;
import io.cardledger.server.answer.UnavailableReason;
import io.cardledger.server.settings.Settings;
import io.cardledger.test.cases.SealedCases;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaitingReadsTests {

    private static final Duration LONG = Duration.ofSeconds(30);

    private static final int MAX_WAITING = 10_000;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final WaitingReads waiting = new WaitingReads(Settings.defaults(), registry);

    @AfterEach
    void stop() {
        waiting.stop();
    }

    @Test
    void tenThousandCallsWaitAndOneMoreIsTurnedAway() {
        waiting.start();
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < MAX_WAITING; i++) {
            answers.add(waiting.await(behind("c" + i % 100, LONG)));
        }
        assertThat(answers).noneMatch(CompletableFuture::isDone);

        assertThat(problemOf(waiting.await(behind("one more", LONG)))).contains("unavailable", "too many calls");
        waiting.stop();
        assertThat(answers).allMatch(answer -> problemOf(answer).contains("stopping"));
        assertThat(registry.get("billing.calls.waiting").gauge().value()).isZero();
    }

    @Test
    void aCallThatComesWhileItStopsDoesNotWait() {
        waiting.start();
        waiting.stop();
        assertThat(problemOf(waiting.await(behind("c", LONG)))).contains("unavailable", "stopping");
    }

    @Test
    void aCallWhoseTimeIsOverIsATimeout() {
        waiting.start();
        CompletableFuture<Answer> answer = waiting.await(behind("c", Duration.ofMillis(1)));
        await().until(answer::isDone);
        assertThat(problemOf(answer)).contains("timeout", "not reached in time");
    }

    @Test
    void aCallIsAnsweredOnceItCanBe() {
        AtomicReference<ReadAttempt> state = new AtomicReference<>(new ReadAttempt.NotYet(UnavailableReason.BEHIND));
        waiting.start();
        CompletableFuture<Answer> answer = waiting.await(read("c", LONG, left -> completedFuture(state.get())));
        state.set(new ReadAttempt.Done(UnavailableReason.TOO_MANY_WAITING.toAnswer("c")));
        waiting.decided("c");

        await().until(answer::isDone);
        assertThat(problemOf(answer)).contains("too many calls");
    }

    @Test
    void aCallForwardedToTheActiveInstanceGetsItsAnswerThoughItComesALittleLate() {
        CompletableFuture<ReadAttempt> owner = new CompletableFuture<>();
        WaitingRead read = read("c", Duration.ZERO, left -> owner);
        read.tryAgain();
        read.giveUpInTime();
        assertThat(read.answer()).isNotDone();

        owner.complete(new ReadAttempt.Done(UnavailableReason.BEHIND.toAnswer("c")));
        assertThat(problemOf(read.answer())).contains("timeout");
    }

    @Test
    void aWakeUpWhileTheActiveInstanceIsAskedIsNotLost() {
        CompletableFuture<ReadAttempt> first = new CompletableFuture<>();
        ReadAttempt second = new ReadAttempt.Done(UnavailableReason.TOO_MANY_WAITING.toAnswer("c"));
        Iterator<CompletableFuture<ReadAttempt>> attempts =
                List.of(first, completedFuture(second)).iterator();
        WaitingRead read = read("c", LONG, left -> attempts.next());
        read.tryAgain();
        read.tryAgain();
        first.complete(new ReadAttempt.NotYet(UnavailableReason.MOVING));

        assertThat(read.answer()).isDone();
    }

    @Test
    void aFailureEndsACallAtOnce() {
        assertThat(read("c", LONG, left -> failedFuture(new IllegalStateException("a bug")))
                        .tryAgain())
                .isCompletedExceptionally();
    }

    @Test
    void everyKindOfAttemptEndsOrGoesOnWaiting() {
        List<ReadAttempt> attempts = List.of(
                new ReadAttempt.NotYet(UnavailableReason.MOVING),
                new ReadAttempt.Done(UnavailableReason.MOVING.toAnswer("c")));
        SealedCases.assertAnExampleOfEach(ReadAttempt.class, attempts);

        assertThat(attempts)
                .allSatisfy(attempt -> assertThat(read("c", LONG, left -> completedFuture(attempt))
                                .tryAgain()
                                .isDone())
                        .isEqualTo(attempt instanceof ReadAttempt.Done));
    }

    private WaitingRead behind(String card, Duration timeout) {
        return read(card, timeout, left -> completedFuture(new ReadAttempt.NotYet(UnavailableReason.BEHIND)));
    }

    private WaitingRead read(
            String card, Duration timeout, Function<Duration, CompletableFuture<ReadAttempt>> attempts) {
        return waiting.read(card, timeout, attempts, reason -> reason.toAnswer(card));
    }

    private static String problemOf(CompletableFuture<Answer> answer) {
        return ((Answer.Refused) answer.join()).problem().toString();
    }
}
