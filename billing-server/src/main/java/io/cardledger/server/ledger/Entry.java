package io.cardledger.server.ledger;

/** What reaches the ledger: an operation to decide, or a query to answer. */
public sealed interface Entry permits OperationEntry, QueryEntry {

    /** Whether it lies on another partition than its card's own, and has to go there first. */
    boolean misplaced();
}
