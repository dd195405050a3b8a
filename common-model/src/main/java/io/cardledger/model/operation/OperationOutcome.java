package io.cardledger.model.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.cardledger.model.money.Money;
import io.cardledger.model.position.Position;
import java.time.Instant;
import lombok.Builder;
import org.jspecify.annotations.Nullable;

/**
 * What became of an operation, and the card's balance after it.
 *
 * @param outcome what became of it
 * @param card the card, if the operation could be read
 * @param id the operation's id, if it has one
 * @param position where the operation stands
 * @param reason why it does not count; for {@code CONFLICT} and {@code INVALID} only
 * @param detail the reason in words
 * @param balance the card's balance after the operation; absent where the card is not known
 * @param operations how many operations the balance counts
 * @param updatedAt when the last of them was appended to the log
 */
@Builder
@JsonPropertyOrder({"outcome", "card", "id", "position", "reason", "detail", "balance", "operations", "updatedAt"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OperationOutcome(
        Outcome outcome,
        @Nullable String card,
        @Nullable String id,
        Position position,
        @Nullable Reason reason,
        @Nullable String detail,
        @Nullable Money balance,
        @Nullable Long operations,
        @Nullable Instant updatedAt) {

    /** The outcome alone: cards, amounts and ids stay out of logs. */
    @Override
    public String toString() {
        return "OperationOutcome[" + outcome + "]";
    }
}
