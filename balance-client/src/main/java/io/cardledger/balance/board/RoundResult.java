package io.cardledger.balance.board;

import io.cardledger.balance.query.BalanceAnswer;
import io.cardledger.balance.query.BalanceAnswer.Refused;
import io.cardledger.model.balance.CardBalance;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the answers of one round on top of what was known before. */
final class RoundResult {

    private final Map<String, Optional<CardBalance>> balances;
    private final Map<String, String> unanswered = new LinkedHashMap<>();

    RoundResult(Map<String, Optional<CardBalance>> before) {
        this.balances = new HashMap<>(before);
    }

    void add(String card, BalanceAnswer answer) {
        answer.<Runnable>map(
                        known -> () -> balances.put(card, Optional.of(known.balance())),
                        refused -> () -> add(card, refused))
                .run();
    }

    private void add(String card, Refused refused) {
        if (refused.isUnknownCard()) {
            balances.put(card, Optional.empty());
        } else {
            unanswered.put(card, refused.problem().detail());
        }
    }

    BoardView view(List<String> order) {
        Map<String, Optional<CardBalance>> sorted = new LinkedHashMap<>();
        for (String card : order) {
            Optional<CardBalance> balance = balances.get(card);
            if (balance != null) {
                sorted.put(card, balance);
            }
        }
        return new BoardView(sorted, unanswered);
    }
}
