package io.cardledger.server.lookup;

import io.cardledger.model.balance.CardBalance;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Some balances in the order of cards.
 *
 * @param balances the balances, at most as many as were asked for
 * @param next the first card after them, or null if there is none
 */
public record Page(List<CardBalance> balances, @Nullable String next) {

    /** Makes the lists unchangeable. */
    public Page {
        balances = List.copyOf(balances);
    }

    /** The first {@code limit} of these, and the card that follows. */
    public static Page of(SortedMap<String, CardBalance> balances, int limit) {
        String next = balances.keySet().stream().skip(limit).findFirst().orElse(null);
        return new Page(balances.values().stream().limit(limit).toList(), next);
    }
}
