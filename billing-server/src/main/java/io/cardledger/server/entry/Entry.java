package io.cardledger.server.entry;

import java.io.DataOutputStream;
import java.io.IOException;

/** What reaches the ledger: an operation to decide, or a query to answer. */
public sealed interface Entry permits OperationEntry, QueryEntry {

    /** Whether it lies on another partition than its card's own, and has to go there first. */
    boolean misplaced();

    /** Hands it to the method for its kind. */
    void acceptBy(EntryHandler handler);

    /** Writes it for its way to its card's own partition; the first byte names kind and version. */
    void writeTo(DataOutputStream out) throws IOException;
}
