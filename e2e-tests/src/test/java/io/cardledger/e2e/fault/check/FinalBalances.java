package io.cardledger.e2e.fault.check;

import io.cardledger.e2e.fault.history.Prefix;
import io.cardledger.e2e.fault.history.Told;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;

/** Compares one copy of all balances with what they must be in the end. */
@RequiredArgsConstructor
final class FinalBalances {

    private final OperationsLog log;
    private final String rule;
    private final Findings findings;

    /** All cards with what the copy says of each, and no others. */
    void compare(Map<String, Told> copy, String where) {
        log.books().keySet().forEach(card -> compare(card, copy.get(card), where));
        Set<String> invented = new HashSet<>(copy.keySet());
        invented.removeAll(log.books().keySet());
        invented.forEach(card -> findings.add(Violation.of(rule, card, where, "no such card", copy.get(card))));
    }

    /** One card; null if the copy does not have it. */
    void compare(String card, Told told, String where) {
        Book book = log.books().get(card);
        Sum expected = book.total();
        Prefix end = book.end();
        if (told == null
                || !expected.equals(new Sum(told.units(), told.operations()))
                || !end.equals(told.position())) {
            String got = told == null ? "nothing" : new Sum(told.units(), told.operations()) + " at " + told.position();
            String difference = told == null ? "" : Bits.difference(expected.units(), told.units());
            findings.add(Violation.of(rule, card, where, expected + " at " + end + difference, got));
        }
    }
}
