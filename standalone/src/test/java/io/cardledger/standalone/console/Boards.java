package io.cardledger.standalone.console;

import io.cardledger.balance.board.BoardView;
import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.money.Money;
import io.cardledger.model.position.Positions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the tests show. */
final class Boards {

    private Boards() {}

    static BoardView empty() {
        return new BoardView(Map.of(), Map.of());
    }

    static BoardView of(CardBalance... balances) {
        Map<String, Optional<CardBalance>> cards = new LinkedHashMap<>();
        for (CardBalance balance : balances) {
            cards.put(balance.card(), Optional.of(balance));
        }
        return new BoardView(cards, Map.of());
    }

    static BoardView ofCards(int count) {
        return of(IntStream.range(0, count)
                .mapToObj(card -> balance("card-" + card, "1.00", 1))
                .toArray(CardBalance[]::new));
    }

    static CardBalance balance(String card, String amount, long operations) {
        return new CardBalance(
                card, Money.parse(amount), operations, Instant.parse("2026-01-02T03:04:05Z"), Positions.of(0, 1));
    }
}
