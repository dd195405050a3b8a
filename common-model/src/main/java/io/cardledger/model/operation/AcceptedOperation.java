package io.cardledger.model.operation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.cardledger.model.position.Position;

/**
 * The answer for an operation that all in-sync replicas have.
 *
 * @param id the operation's id, given or made
 * @param card the card
 * @param position where the operation stands
 */
@JsonPropertyOrder({"id", "card", "position"})
public record AcceptedOperation(String id, String card, Position position) {

    /** Nothing of it: cards and ids stay out of logs. */
    @Override
    public String toString() {
        return "AcceptedOperation[...]";
    }
}
