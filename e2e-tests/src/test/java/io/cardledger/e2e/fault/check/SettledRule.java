package io.cardledger.e2e.fault.check;

/** What must hold once the dust has settled. */
@FunctionalInterface
interface SettledRule {

    void check(Findings findings) throws InterruptedException;
}
