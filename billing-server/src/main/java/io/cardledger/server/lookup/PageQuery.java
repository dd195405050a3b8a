package io.cardledger.server.lookup;

/**
 * Asks for the balances of a partition in the order of cards.
 *
 * @param from the first card that may be among them; empty for the very first
 * @param limit how many at most, at least 1
 * @param allowsStandby whether a standby may answer
 */
public record PageQuery(String from, int limit, boolean allowsStandby) implements StoreQuery<Page> {

    @Override
    public Page on(AccountsView accounts) {
        return accounts.page(from, limit);
    }
}
