package io.cardledger.e2e.fault.load;

/** What a writer writes, one record after the other, all for cards of its own. */
@FunctionalInterface
interface Workload {

    Send next();
}
