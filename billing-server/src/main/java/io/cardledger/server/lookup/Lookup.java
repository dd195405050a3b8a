package io.cardledger.server.lookup;

import io.cardledger.model.balance.CardBalance;
import org.jspecify.annotations.Nullable;

/**
 * What a store knows of a card.
 *
 * @param balance the balance, or null if no operation of the card was applied
 * @param satisfiesAfter whether that includes the positions asked for
 */
public record Lookup(@Nullable CardBalance balance, boolean satisfiesAfter) {}
