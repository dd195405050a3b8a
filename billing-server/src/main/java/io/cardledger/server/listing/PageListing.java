package io.cardledger.server.listing;

import static java.util.stream.Collectors.joining;

import io.cardledger.model.balance.BalancePage;
import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.json.BillingJson;
import io.cardledger.server.lookup.LocalStore;
import io.cardledger.server.lookup.PageQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A call for a page of all cards.
 *
 * @param from the first card that may be on it; empty for the very first
 * @param limit how many cards at most
 * @param partitions the partitions that have to contribute
 */
record PageListing(String from, int limit, Set<Integer> partitions) implements Listing {

    private static final String NEXT = "/balance?from=%s&limit=%d";

    @Override
    public Optional<ListingPart> read(LocalStore store, int partition, boolean allowsStandby) {
        return store.ask(new PageQuery(from, limit, allowsStandby), partition)
                .map(page -> new ListingPart(page.balances(), List.of(), page.next()));
    }

    @Override
    public String path(Set<Integer> asked) {
        return asked.stream()
                .map(String::valueOf)
                .collect(joining(",", linkTo(from) + "&" + ListingParameters.PARTITIONS + "=", ""));
    }

    @Override
    public ListingPart parse(byte[] body) {
        BalancePage page = BillingJson.mapper().readValue(body, BalancePage.class);
        return new ListingPart(page.balances(), List.of(), page.next() == null ? null : cardOf(page.next()));
    }

    /** Each part has as many cards as the page, or goes to its end: the first of all are the first of each. */
    @Override
    public BalancePage content(List<ListingPart> parts) {
        List<CardBalance> all = parts.stream()
                .flatMap(part -> part.balances().stream())
                .sorted(Comparator.comparing(CardBalance::card))
                .toList();
        String next = Stream.concat(
                        parts.stream().map(ListingPart::next).filter(Objects::nonNull),
                        all.stream().skip(limit).map(CardBalance::card))
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new BalancePage(all.stream().limit(limit).toList(), next == null ? null : linkTo(next));
    }

    private String linkTo(String card) {
        return NEXT.formatted(card, limit);
    }

    private static String cardOf(String link) {
        return link.substring(link.indexOf('=') + 1, link.indexOf('&'));
    }
}
