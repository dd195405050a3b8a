package io.cardledger.server.store;

import io.cardledger.server.account.Account;

/** An account in use, and what changelog and store have of it. Only the stream thread asks and changes that. */
public final class StoredAccount extends Account {

    private boolean dirty;
    private boolean written;
    private boolean behind;

    StoredAccount(String card, int rememberedIds) {
        super(card, rememberedIds);
    }

    /** Marks it as changed since the last commit; whether it was unmarked before. */
    boolean markDirty() {
        boolean wasClean = !dirty;
        dirty = true;
        return wasClean;
    }

    /** Notes that the changelog has it as it is, and the store does not. */
    void markLogged() {
        dirty = false;
        behind = true;
    }

    /** Notes that the store has it as it is. */
    void markWritten() {
        behind = false;
        written = true;
    }

    /** Whether the store lacks what the changelog has of it. */
    boolean isBehind() {
        return behind;
    }

    /** Whether the store has it, be it as it was before. */
    boolean isWritten() {
        return written;
    }
}
