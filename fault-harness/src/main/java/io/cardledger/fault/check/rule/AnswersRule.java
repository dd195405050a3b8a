package io.cardledger.fault.check.rule;

import io.cardledger.fault.check.finding.Findings;
import io.cardledger.fault.check.finding.PowersOfTwo;
import io.cardledger.fault.check.finding.RuleViolation;
import io.cardledger.fault.check.log.BalanceSum;
import io.cardledger.fault.check.log.CardBook;
import io.cardledger.fault.check.log.OperationsLog;
import io.cardledger.fault.contract.LogPrefix;
import io.cardledger.fault.contract.ToldBalance;
import io.cardledger.fault.history.History;
import io.cardledger.fault.history.answer.ReadChannel;
import io.cardledger.fault.history.answer.RecordedAnswer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;

/** Every answer is the exact sum of a prefix, and no shorter one than was asked for. */
@RequiredArgsConstructor
public final class AnswersRule {

    private final OperationsLog log;
    private final History history;
    private final Findings findings;
    private final Map<String, LogPrefix> published = new HashMap<>();

    public void check() {
        history.journal().forEach(this::check);
    }

    private void check(RecordedAnswer answer) {
        switch (answer.told().fate()) {
            case BALANCE -> checkBalance(answer);
            case UNKNOWN_CARD -> checkUnknown(answer);
            case REFUSED -> found("refused", answer, "an answer to a good question");
            case UNAVAILABLE, LATE -> {}
            default ->
                throw new IllegalStateException("no rule for " + answer.told().fate());
        }
        if (answer.question().way() == ReadChannel.BALANCE_TOPIC) {
            checkOrder(answer);
        }
    }

    private void checkBalance(RecordedAnswer answer) {
        Optional<CardBook> book = log.book(answer.question().card());
        if (book.isEmpty()) {
            found("invented-card", answer, "no such card: it has no operation");
        } else if (answer.told().operations() == ToldBalance.NOT_SAID) {
            checkBare(book.get(), answer);
        } else {
            checkSum(book.get(), answer);
        }
    }

    private void checkBare(CardBook book, RecordedAnswer answer) {
        LogPrefix least = book.least(answer.question().after());
        if (!book.hasSum(answer.told().units(), least)) {
            found("no-prefix", answer, "the sum of a prefix from " + least + " to " + book.end());
        }
    }

    private void checkSum(CardBook book, RecordedAnswer answer) {
        ToldBalance told = answer.told();
        Optional<BalanceSum> expected = book.at(told.position());
        if (expected.isEmpty()) {
            found("no-prefix", answer, "positions of the card's own operations, the last of which are " + book.end());
        } else if (!expected.get().equals(new BalanceSum(told.units(), told.operations()))) {
            found(
                    "wrong-sum",
                    answer,
                    expected.get() + PowersOfTwo.difference(expected.get().units(), told.units()));
        }
        LogPrefix least = book.least(answer.question().after());
        if (!told.position().covers(least)) {
            found("too-old", answer, "at least " + least);
        }
    }

    private void checkUnknown(RecordedAnswer answer) {
        String card = answer.question().card();
        LogPrefix least = log.book(card)
                .map(book -> book.least(answer.question().after()))
                .orElse(LogPrefix.NONE);
        long seenAt = history.sightings().firstOf(card);
        long staleness = history.terms().staleness().toMillis() * 1_000;
        if (!least.isEmpty()) {
            found("unknown-card", answer, "a balance that includes " + least);
        } else if (seenAt < answer.beganAt() - staleness) {
            found(
                    "unknown-card",
                    answer,
                    "a balance, which was there for good at " + history.clock().instant(seenAt));
        }
    }

    private void checkOrder(RecordedAnswer answer) {
        LogPrefix before = published.put(answer.question().card(), answer.told().position());
        if (before != null
                && (before.equals(answer.told().position())
                        || !answer.told().position().covers(before))) {
            found("balance-topic-order", answer, "a longer prefix than " + before);
        }
    }

    private void found(String rule, RecordedAnswer answer, String expected) {
        findings.add(new RuleViolation(
                rule,
                answer.question().card(),
                AnswerTexts.where(answer),
                expected,
                AnswerTexts.got(answer),
                history.clock().instant(answer.endedAt())));
    }
}
