package io.cardledger.fault.load.workload;

/** What a writer writes, one record after the other, all for cards of its own. */
@FunctionalInterface
public interface Workload {

    OutgoingRecord next();
}
