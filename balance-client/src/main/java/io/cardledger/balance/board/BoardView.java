package io.cardledger.balance.board;

import io.cardledger.model.balance.CardBalance;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the cards after a round of queries.
 *
 * @param balances the latest answer for each card that was ever answered, in the order of the settings; empty for a
 *     card that no operation was counted for
 * @param unanswered why, for each card that was not answered in this round
 */
public record BoardView(Map<String, Optional<CardBalance>> balances, Map<String, String> unanswered) {

    static final BoardView EMPTY = new BoardView(Map.of(), Map.of());

    /** Copies both. */
    public BoardView {
        balances = Collections.unmodifiableMap(new LinkedHashMap<>(balances));
        unanswered = Collections.unmodifiableMap(new LinkedHashMap<>(unanswered));
    }

    /** What is wrong just now; none if every card was answered. */
    public @Nullable String trouble() {
        return unanswered.values().stream().findFirst().orElse(null);
    }

    /** How many cards, never which. */
    @Override
    public String toString() {
        return "BoardView[" + balances.size() + " cards, " + unanswered.size() + " unanswered]";
    }
}
