package io.cardledger.server.lookup;

import io.cardledger.model.position.Positions;

/** What any thread may ask of a partition's accounts. */
public interface AccountsView {

    /** What is known of a card. */
    Lookup lookup(String card, Positions after);

    /**
     * The balances in the order of cards.
     *
     * @param from the first card that may be among them; empty for the very first
     * @param limit how many at most, at least 1
     */
    Page page(String from, int limit);
}
