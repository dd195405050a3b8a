package io.cardledger.server.listing;

import io.cardledger.model.balance.CardBalance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one or some partitions contribute to a listing.
 *
 * @param balances the balances, in the order of cards
 * @param unknown the cards of them that do not exist
 * @param next the first card after the balances, if they go on
 */
record ListingPart(
        List<CardBalance> balances,
        List<String> unknown,
        @Nullable String next) {}
