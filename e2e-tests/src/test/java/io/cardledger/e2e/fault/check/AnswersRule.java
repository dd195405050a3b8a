package io.cardledger.e2e.fault.check;

import io.cardledger.e2e.fault.history.Answer;
import io.cardledger.e2e.fault.history.History;
import io.cardledger.e2e.fault.history.Prefix;
import io.cardledger.e2e.fault.history.Told;
import io.cardledger.e2e.fault.history.Way;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;

/** Every answer is the exact sum of a prefix, and no shorter one than was asked for. */
@RequiredArgsConstructor
final class AnswersRule {

    private final OperationsLog log;
    private final History history;
    private final Findings findings;
    private final Map<String, Prefix> published = new HashMap<>();

    void check() {
        history.journal().forEach(this::check);
    }

    private void check(Answer answer) {
        switch (answer.told().fate()) {
            case BALANCE -> checkBalance(answer);
            case UNKNOWN_CARD -> checkUnknown(answer);
            case REFUSED -> found("refused", answer, "an answer to a good question");
            case UNAVAILABLE, LATE -> {}
        }
        if (answer.question().way() == Way.BALANCE_TOPIC) {
            checkOrder(answer);
        }
    }

    private void checkBalance(Answer answer) {
        Optional<Book> book = log.book(answer.question().card());
        if (book.isEmpty()) {
            found("invented-card", answer, "no such card: it has no operation");
        } else if (answer.told().operations() == Told.NOT_SAID) {
            checkBare(book.get(), answer);
        } else {
            checkSum(book.get(), answer);
        }
    }

    private void checkBare(Book book, Answer answer) {
        Prefix least = book.least(answer.question().after());
        if (!book.hasSum(answer.told().units(), least)) {
            found("no-prefix", answer, "the sum of a prefix from " + least + " to " + book.end());
        }
    }

    private void checkSum(Book book, Answer answer) {
        Told told = answer.told();
        Optional<Sum> expected = book.at(told.position());
        if (expected.isEmpty()) {
            found("no-prefix", answer, "positions of the card's own operations, the last of which are " + book.end());
        } else if (!expected.get().equals(new Sum(told.units(), told.operations()))) {
            found(
                    "wrong-sum",
                    answer,
                    expected.get() + Bits.difference(expected.get().units(), told.units()));
        }
        Prefix least = book.least(answer.question().after());
        if (!told.position().covers(least)) {
            found("too-old", answer, "at least " + least);
        }
    }

    private void checkUnknown(Answer answer) {
        String card = answer.question().card();
        Prefix least = log.book(card)
                .map(book -> book.least(answer.question().after()))
                .orElse(Prefix.NONE);
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

    private void checkOrder(Answer answer) {
        Prefix before = published.put(answer.question().card(), answer.told().position());
        if (before != null
                && (before.equals(answer.told().position())
                        || !answer.told().position().covers(before))) {
            found("balance-topic-order", answer, "a longer prefix than " + before);
        }
    }

    private void found(String rule, Answer answer, String expected) {
        findings.add(new Violation(
                rule,
                answer.question().card(),
                Texts.where(answer),
                expected,
                Texts.got(answer),
                history.clock().instant(answer.endedAt())));
    }
}
