package io.cardledger.server.listing;

import static java.util.stream.Collectors.joining;

import io.cardledger.model.balance.BalanceBatch;
import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.json.BillingJson;
import io.cardledger.model.position.Positions;
import io.cardledger.server.lookup.AccountQuery;
import io.cardledger.server.lookup.LocalStore;
import io.cardledger.server.lookup.Lookup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A call for cards by name.
 *
 * @param cards the cards of each partition
 */
record BatchListing(Map<Integer, List<String>> cards) implements Listing {

    @Override
    public Set<Integer> partitions() {
        return cards.keySet();
    }

    /** A standby that lacks a card does not know whether it exists. */
    @Override
    public Optional<ListingPart> read(LocalStore store, int partition, boolean allowsStandby) {
        List<CardBalance> balances = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String card : cards.getOrDefault(partition, List.of())) {
            Optional<Lookup> found = store.ask(new AccountQuery(card, Positions.NONE, allowsStandby), partition);
            if (found.isEmpty() || allowsStandby && found.get().balance() == null) {
                return Optional.empty();
            }
            CardBalance balance = found.get().balance();
            if (balance != null) {
                balances.add(balance);
            } else {
                unknown.add(card);
            }
        }
        return Optional.of(new ListingPart(balances, unknown, null));
    }

    @Override
    public String path(Set<Integer> partitions) {
        return partitions.stream()
                .flatMap(partition -> cards.getOrDefault(partition, List.of()).stream())
                .map(card -> "card=" + card)
                .collect(joining("&", "/balance?", ""));
    }

    @Override
    public ListingPart parse(byte[] body) {
        BalanceBatch batch = BillingJson.mapper().readValue(body, BalanceBatch.class);
        return new ListingPart(batch.balances(), batch.unknown(), null);
    }

    @Override
    public BalanceBatch content(List<ListingPart> parts) {
        return new BalanceBatch(
                parts.stream()
                        .flatMap(part -> part.balances().stream())
                        .sorted(Comparator.comparing(CardBalance::card))
                        .toList(),
                parts.stream().flatMap(part -> part.unknown().stream()).sorted().toList());
    }
}
