package io.cardledger.model.query;

import io.cardledger.model.position.Positions;
import java.time.Duration;

/**
 * A question for a card's balance.
 *
 * @param card the card
 * @param after the answer must include these positions
 * @param maxWait how long the answer may wait for them, at most 30 s
 * @param form how the answer is wanted
 */
public record BalanceQuery(String card, Positions after, Duration maxWait, Form form) implements ParsedQuery {

    /** How the answer is wanted. */
    public enum Form {
        /** The decimal alone, or {@code null}. */
        BARE,
        /** The JSON of the REST answer. */
        JSON
    }

    /** The question for the balance as it is. */
    public static BalanceQuery bare(String card) {
        return new BalanceQuery(card, Positions.NONE, WaitTime.DEFAULT, Form.BARE);
    }

    /** Nothing of it: cards stay out of logs. */
    @Override
    public String toString() {
        return "BalanceQuery[...]";
    }
}
