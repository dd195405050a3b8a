package io.cardledger.model.balance;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * The balances of the cards that were asked for, each list in the order of cards.
 *
 * @param balances those of known cards
 * @param unknown the cards of which no operation was counted
 */
@JsonPropertyOrder({"balances", "unknown"})
public record BalanceBatch(List<CardBalance> balances, List<String> unknown) {

    /** Makes the lists unchangeable. */
    public BalanceBatch {
        balances = List.copyOf(balances);
        unknown = List.copyOf(unknown);
    }

    /** Nothing of it: balances stay out of logs. */
    @Override
    public String toString() {
        return "BalanceBatch[...]";
    }
}
