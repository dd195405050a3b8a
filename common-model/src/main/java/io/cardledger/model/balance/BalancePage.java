package io.cardledger.model.balance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of all balances, in the order of cards.
 *
 * @param balances those of this page
 * @param next the path and query of the page after it; absent on the last
 */
@JsonPropertyOrder({"balances", "next"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BalancePage(
        List<CardBalance> balances, @Nullable String next) {

    /** Makes the list unchangeable. */
    public BalancePage {
        balances = List.copyOf(balances);
    }

    /** Nothing of it: balances stay out of logs. */
    @Override
    public String toString() {
        return "BalancePage[...]";
    }
}
