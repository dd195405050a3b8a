package io.cardledger.server.lookup;

import io.cardledger.model.position.Positions;

/**
 * Asks for a card's balance.
 *
 * @param card the card
 * @param after the positions that the balance has to include to be an answer
 * @param allowsStandby whether a standby may answer
 */
public record AccountQuery(String card, Positions after, boolean allowsStandby) implements StoreQuery<Lookup> {

    @Override
    public Lookup on(AccountsView accounts) {
        return accounts.lookup(card, after);
    }
}
