package io.cardledger.server.lookup;

/** Asks whether the store is active and complete; one that is not, does not answer. */
public record CompletenessQuery() implements StoreQuery<Boolean> {

    @Override
    public boolean allowsStandby() {
        return false;
    }

    @Override
    public Boolean on(AccountsView accounts) {
        return true;
    }
}
