package io.cardledger.fault.check.rule;

import io.cardledger.fault.check.finding.Findings;
import io.cardledger.fault.check.finding.RuleViolation;
import io.cardledger.fault.check.log.BalanceSum;
import io.cardledger.fault.check.log.OperationsLog;
import io.cardledger.fault.history.CardPair;
import io.cardledger.fault.history.History;
import lombok.RequiredArgsConstructor;

/** What one card of a pair was debited, the other was credited. */
@RequiredArgsConstructor
public final class PairsRule {

    private final OperationsLog log;
    private final History history;
    private final Findings findings;

    public void check() {
        for (CardPair pair : history.pairs()) {
            long debit = units(pair.debit());
            long credit = units(pair.credit());
            if (debit + credit != 0) {
                findings.add(RuleViolation.of(
                        "pairs", pair.debit(), pair.toString(), "0 in all", BalanceSum.decimal(debit + credit)));
            }
        }
    }

    private long units(String card) {
        return log.book(card).map(book -> book.total().units()).orElse(0L);
    }
}
