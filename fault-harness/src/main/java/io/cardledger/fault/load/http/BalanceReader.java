package io.cardledger.fault.load.http;

import io.cardledger.fault.contract.AnswerKind;
import io.cardledger.fault.contract.LogPrefix;
import io.cardledger.fault.contract.ToldBalance;
import io.cardledger.fault.history.Anomaly;
import io.cardledger.fault.history.answer.Question;
import io.cardledger.fault.history.answer.ReadChannel;
import io.cardledger.fault.load.driver.DriverContext;
import io.cardledger.fault.load.driver.DriverPace;
import io.cardledger.fault.load.driver.DriverThreads;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import lombok.RequiredArgsConstructor;

/** Asks one server all the time, for cards and in ways that chance picks. */
@RequiredArgsConstructor
public final class BalanceReader implements DriverThreads.Round {

    private static final Duration WAIT = Duration.ofSeconds(2);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Set<AnswerKind> REFUSALS =
            EnumSet.of(AnswerKind.REFUSED, AnswerKind.LATE, AnswerKind.UNAVAILABLE);
    private static final long FAR_AWAY = 9_999_999_999L;

    private final DriverContext context;
    private final BalanceCalls asking;
    private final URI server;
    private final Random random;
    private final DriverPace pace;

    @Override
    public void run() throws InterruptedException {
        pace.await();
        Optional<String> card = context.cards().any(random);
        if (card.isEmpty()) {
            return;
        }
        Optional<ToldBalance> told = asking.ask(server, question(card.get()), WAIT);
        if (told.isEmpty()) {
            // it is down, or takes its time to come back: no use in asking at once
            Thread.sleep(SHORT.toMillis());
        }
    }

    private Question question(String card) throws InterruptedException {
        LogPrefix written = context.cards().acknowledged(card);
        String host = server.getAuthority();
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5 -> new Question(card, ReadChannel.JSON, written, Question.ANY_LAG, host);
            case 6 -> new Question(card, ReadChannel.JSON, written, 0, host);
            case 7, 8 -> new Question(card, ReadChannel.JSON, LogPrefix.NONE, 0, host);
            case 9 -> new Question(card, ReadChannel.JSON, LogPrefix.NONE, random.nextInt(1_000), host);
            case 10, 11 -> new Question(card, ReadChannel.TEXT, written, Question.ANY_LAG, host);
            case 12 -> Question.plain(card, ReadChannel.TEXT, host);
            case 13 -> unknown(host);
            default -> Question.plain(card, ReadChannel.JSON, host);
        };
    }

    /** On the way, asks for what cannot be. */
    private Question unknown(String host) throws InterruptedException {
        String nobody = context.tag() + "-nobody-" + random.nextInt(100);
        switch (random.nextInt(4)) {
            case 0 -> refused(new Question(nobody, ReadChannel.JSON, LogPrefix.of(99, 1), Question.ANY_LAG, host));
            case 1 -> refused(new Question("a%20b", ReadChannel.JSON, LogPrefix.NONE, Question.ANY_LAG, host));
            case 2 ->
                refused(new Question(nobody, ReadChannel.JSON, LogPrefix.of(0, FAR_AWAY), Question.ANY_LAG, host));
            default -> {}
        }
        return Question.plain(nobody, ReadChannel.JSON, host);
    }

    private void refused(Question question) throws InterruptedException {
        Optional<ToldBalance> told = asking.askBadly(server, question, SHORT);
        if (told.isPresent() && !REFUSALS.contains(told.get().fate())) {
            context.history()
                    .odd(new Anomaly(
                            "bad-question",
                            question.card(),
                            question.server() + " after " + question.after(),
                            REFUSALS.toString(),
                            told.get().toString(),
                            context.history().clock().instant(context.now())));
        }
    }
}
