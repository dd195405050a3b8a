package io.cardledger.client.operation;

import io.cardledger.model.operation.CardOperation;
import java.util.Objects;
import java.util.UUID;

/**
 * An operation that certainly has an id.
 *
 * @param operation the operation
 */
public record IdentifiedOperation(CardOperation operation) {

    /** @throws NullPointerException if it has no id */
    public IdentifiedOperation {
        Objects.requireNonNull(operation.id(), "id");
    }

    /** The operation under its own id, or under a new one if it has none. */
    public static IdentifiedOperation of(CardOperation operation) {
        return new IdentifiedOperation(
                operation.id() == null ? operation.withId(UUID.randomUUID().toString()) : operation);
    }

    /** The id. */
    public String id() {
        return Objects.requireNonNull(operation.id());
    }

    /** The card. */
    public String card() {
        return operation.card();
    }
}
