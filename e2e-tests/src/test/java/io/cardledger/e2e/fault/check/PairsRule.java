package io.cardledger.e2e.fault.check;

import io.cardledger.e2e.fault.history.History;
import io.cardledger.e2e.fault.history.Pair;
import lombok.RequiredArgsConstructor;

/** What one card of a pair was debited, the other was credited. */
@RequiredArgsConstructor
final class PairsRule {

    private final OperationsLog log;
    private final History history;
    private final Findings findings;

    void check() {
        for (Pair pair : history.pairs()) {
            long debit = units(pair.debit());
            long credit = units(pair.credit());
            if (debit + credit != 0) {
                findings.add(
                        Violation.of("pairs", pair.debit(), pair.toString(), "0 in all", Sum.decimal(debit + credit)));
            }
        }
    }

    private long units(String card) {
        return log.book(card).map(book -> book.total().units()).orElse(0L);
    }
}
