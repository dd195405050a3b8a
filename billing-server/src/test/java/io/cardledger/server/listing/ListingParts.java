package io.cardledger.server.listing;

import io.cardledger.model.balance.BalanceBatch;
import io.cardledger.model.balance.BalancePage;
import io.cardledger.model.balance.Balances;
import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.json.BillingJson;
import io.cardledger.server.ReadAnswer;
import io.cardledger.server.routing.PeerResponse;
import io.cardledger.server.routing.Responses;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** ListingParts of listings as other instances tell them. */
final class ListingParts {

    private ListingParts() {}

    /** A part of a batch, of an active instance. */
    static PeerResponse partOf(String partitions, String... cards) {
        return active(partitions, new BalanceBatch(balances(cards), List.of()));
    }

    /** A part of a batch, of an active instance that knows none of its cards. */
    static PeerResponse unknownOf(String partitions, String... cards) {
        return active(partitions, new BalanceBatch(List.of(), List.of(cards)));
    }

    /** A part of a page, of an active instance; {@code next} is the first card after it, or null. */
    static PeerResponse pageOf(String partitions, String next, String... cards) {
        String link = next == null ? null : "/balance?from=" + next + "&limit=2";
        return active(partitions, new BalancePage(balances(cards), link));
    }

    /** The same, of a standby that lags. */
    static PeerResponse ofStandby(PeerResponse part, long lag) {
        return Responses.with(Responses.with(part, "Billing-Source", "standby"), "Billing-Lag", "" + lag);
    }

    static List<String> cardsOf(ReadAnswer answer) {
        return pageOf(answer).balances().stream().map(CardBalance::card).toList();
    }

    /** Reads a page, or a batch as if it were one. */
    static BalancePage pageOf(ReadAnswer answer) {
        return BillingJson.mapper().readValue(answer.body(), BalancePage.class);
    }

    private static PeerResponse active(String partitions, Object content) {
        String body = BillingJson.mapper().writeValueAsString(content);
        return Responses.of(
                200, body, Map.of("Billing-Source", "active", "Billing-Lag", "0", "Billing-Partitions", partitions));
    }

    private static List<CardBalance> balances(String... cards) {
        return Stream.of(cards).map(Balances::threeHundred).toList();
    }
}
