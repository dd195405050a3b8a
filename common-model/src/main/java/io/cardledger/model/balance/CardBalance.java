package io.cardledger.model.balance;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.cardledger.model.money.Money;
import io.cardledger.model.position.Positions;
import java.time.Instant;
import java.util.Objects;

/**
 * A card's balance: the exact sum of a prefix of its operations.
 *
 * @param card the card
 * @param balance the sum
 * @param operations how many operations it counts
 * @param updatedAt when the last of them was appended to the log
 * @param position the last operation of the card that was decided, for each source partition
 */
@JsonPropertyOrder({"card", "balance", "operations", "updatedAt", "position"})
public record CardBalance(String card, Money balance, long operations, Instant updatedAt, Positions position) {

    /** @throws NullPointerException if any of it is absent */
    public CardBalance {
        Objects.requireNonNull(card, "card");
        Objects.requireNonNull(balance, "balance");
        Objects.requireNonNull(updatedAt, "updatedAt");
        Objects.requireNonNull(position, "position");
    }

    /** Nothing of it: balances stay out of logs. */
    @Override
    public String toString() {
        return "CardBalance[...]";
    }
}
