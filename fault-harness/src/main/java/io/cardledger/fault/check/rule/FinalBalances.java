package io.cardledger.fault.check.rule;

import io.cardledger.fault.check.finding.Findings;
import io.cardledger.fault.check.finding.PowersOfTwo;
import io.cardledger.fault.check.finding.RuleViolation;
import io.cardledger.fault.check.log.BalanceSum;
import io.cardledger.fault.check.log.CardBook;
import io.cardledger.fault.check.log.OperationsLog;
import io.cardledger.fault.contract.LogPrefix;
import io.cardledger.fault.contract.ToldBalance;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** Compares one copy of all balances with what they must be in the end. */
@RequiredArgsConstructor
final class FinalBalances {

    private final OperationsLog log;
    private final String rule;
    private final Findings findings;

    /** All cards with what the copy says of each, and no others. */
    void compare(Map<String, ToldBalance> copy, String where) {
        log.books().keySet().forEach(card -> compare(card, copy.get(card), where));
        Map<String, ToldBalance> invented = new HashMap<>(copy);
        invented.keySet().removeAll(log.books().keySet());
        invented.forEach((card, told) -> findings.add(RuleViolation.of(rule, card, where, "no such card", told)));
    }

    /** One card; null if the copy does not have it. */
    void compare(String card, @Nullable ToldBalance told, String where) {
        CardBook book = log.book(card).orElseThrow();
        BalanceSum expected = book.total();
        LogPrefix end = book.end();
        if (told == null
                || !expected.equals(new BalanceSum(told.units(), told.operations()))
                || !end.equals(told.position())) {
            String got = told == null
                    ? "nothing"
                    : new BalanceSum(told.units(), told.operations()) + " at " + told.position();
            String difference = told == null ? "" : PowersOfTwo.difference(expected.units(), told.units());
            findings.add(RuleViolation.of(rule, card, where, expected + " at " + end + difference, got));
        }
    }
}
