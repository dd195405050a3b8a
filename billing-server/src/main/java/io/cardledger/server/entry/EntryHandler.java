package io.cardledger.server.entry;

/** Has a method for each kind of entry, so that none can be forgotten. */
public interface EntryHandler {

    /** Decides an operation. */
    void handle(OperationEntry operation);

    /** Answers a query, now or later. */
    void handle(QueryEntry query);
}
