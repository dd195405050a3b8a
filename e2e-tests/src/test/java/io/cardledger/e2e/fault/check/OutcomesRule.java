package io.cardledger.e2e.fault.check;

import io.cardledger.e2e.fault.history.History;
import io.cardledger.e2e.fault.history.Outcome;
import io.cardledger.e2e.fault.history.Prefix;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;

/** Senders are told once what became of an operation, and that is what became of it. */
@RequiredArgsConstructor
final class OutcomesRule {

    private final OperationsLog log;
    private final History history;
    private final Findings findings;
    private final Set<Prefix> seen = new HashSet<>();

    void check() {
        history.outcomes().forEach(this::check);
    }

    private void check(Outcome outcome) {
        Prefix position = outcome.told().position();
        if (!seen.add(position)) {
            found("second-outcome", outcome, "one outcome");
        }
        if (log.isUnreadable(position)) {
            expect("INVALID", outcome);
            return;
        }
        Optional<Book> book = log.book(outcome.card());
        if (book.isPresent() && book.get() instanceof OrderedBook ordered) {
            checkDecision(ordered, outcome);
        } else if (book.isEmpty()) {
            found("wrong-outcome", outcome, "the outcome of an operation");
        }
    }

    private void checkDecision(OrderedBook book, Outcome outcome) {
        Prefix position = outcome.told().position();
        Optional<Sum> sum = book.at(position);
        if (sum.isEmpty()
                || !sum.get()
                        .equals(new Sum(outcome.told().units(), outcome.told().operations()))) {
            found("wrong-outcome", outcome, sum.map(Sum::toString).orElse("the position of an operation of the card"));
        } else {
            expect(book.decision(position), outcome);
        }
    }

    private void expect(String kind, Outcome outcome) {
        if (!kind.equals(outcome.kind())) {
            found("wrong-outcome", outcome, kind);
        }
    }

    private void found(String rule, Outcome outcome, String expected) {
        findings.add(new Violation(
                rule,
                outcome.card(),
                outcome.told().position() + " told by " + outcome.where(),
                expected,
                outcome.kind() + " with "
                        + new Sum(outcome.told().units(), outcome.told().operations()),
                history.clock().instant(outcome.at())));
    }
}
