package io.cardledger.fault.check.rule;

import io.cardledger.fault.check.finding.Findings;
import io.cardledger.fault.check.finding.RuleViolation;
import io.cardledger.fault.check.log.BalanceSum;
import io.cardledger.fault.check.log.CardBook;
import io.cardledger.fault.check.log.OperationsLog;
import io.cardledger.fault.check.log.OrderedBook;
import io.cardledger.fault.contract.LogPrefix;
import io.cardledger.fault.history.History;
import io.cardledger.fault.history.RecordedOutcome;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;

/** Senders are told once what became of an operation, and that is what became of it. */
@RequiredArgsConstructor
public final class OutcomesRule {

    private final OperationsLog log;
    private final History history;
    private final Findings findings;
    private final Set<LogPrefix> seen = new HashSet<>();

    public void check() {
        history.outcomes().forEach(this::check);
    }

    private void check(RecordedOutcome outcome) {
        LogPrefix position = outcome.told().position();
        if (!seen.add(position)) {
            found("second-outcome", outcome, "one outcome");
        }
        if (log.isUnreadable(position)) {
            expect("INVALID", outcome);
            return;
        }
        Optional<CardBook> book = log.book(outcome.card());
        if (book.isPresent() && book.get() instanceof OrderedBook ordered) {
            checkDecision(ordered, outcome);
        } else if (book.isEmpty()) {
            found("wrong-outcome", outcome, "the outcome of an operation");
        }
    }

    private void checkDecision(OrderedBook book, RecordedOutcome outcome) {
        LogPrefix position = outcome.told().position();
        Optional<BalanceSum> sum = book.at(position);
        if (sum.isEmpty()
                || !sum.get()
                        .equals(new BalanceSum(
                                outcome.told().units(), outcome.told().operations()))) {
            found(
                    "wrong-outcome",
                    outcome,
                    sum.map(BalanceSum::toString).orElse("the position of an operation of the card"));
        } else {
            expect(book.decision(position), outcome);
        }
    }

    private void expect(String kind, RecordedOutcome outcome) {
        if (!kind.equals(outcome.kind())) {
            found("wrong-outcome", outcome, kind);
        }
    }

    private void found(String rule, RecordedOutcome outcome, String expected) {
        findings.add(new RuleViolation(
                rule,
                outcome.card(),
                outcome.told().position() + " told by " + outcome.where(),
                expected,
                outcome.kind() + " with "
                        + new BalanceSum(outcome.told().units(), outcome.told().operations()),
                history.clock().instant(outcome.at())));
    }
}
