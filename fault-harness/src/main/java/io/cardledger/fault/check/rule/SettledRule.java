package io.cardledger.fault.check.rule;

import io.cardledger.fault.check.finding.Findings;

/** What must hold once the dust has settled. */
@FunctionalInterface
public interface SettledRule {

    void check(Findings findings) throws InterruptedException;
}
