package io.cardledger.model.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.cardledger.model.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One movement of money on a card, as it stands in the operations topic.
 *
 * @param card the card; keeps {@link io.cardledger.model.card.CardRules}
 * @param operation the amount, below 10^12 either way: positive is money in, negative is money out
 * @param id makes the operation count once however often it is sent; 1 to 64 characters, or none
 * @param at when it happened, for the sender's own records; no rule depends on it
 */
@JsonPropertyOrder({"card", "operation", "id", "at"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CardOperation(
        String card,
        Money operation,
        @Nullable String id,
        @Nullable Instant at) implements ParsedOperation {

    /** The longest id, in characters. */
    public static final int MAX_ID_LENGTH = 64;

    private static final long LIMIT_UNITS = 1_000_000_000_000L * 10_000;

    /** An operation without id and time. */
    public static CardOperation of(String card, Money operation) {
        return new CardOperation(card, operation, null, null);
    }

    /** Whether {@code amount} is within what one operation may move. */
    static boolean isAllowed(Money amount) {
        return amount.units() > -LIMIT_UNITS && amount.units() < LIMIT_UNITS;
    }

    /** The same operation under an id. */
    public CardOperation withId(String newId) {
        return new CardOperation(card, operation, newId, at);
    }

    /** Nothing of it: cards, amounts and ids stay out of logs. */
    @Override
    public String toString() {
        return "CardOperation[...]";
    }
}
