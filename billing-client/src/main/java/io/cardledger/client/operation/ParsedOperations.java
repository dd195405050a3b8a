package io.cardledger.client.operation;

import io.cardledger.model.operation.CardOperation;
import io.cardledger.model.operation.ParsedOperation;
import io.cardledger.model.operation.Violation;
import java.util.function.Function;

/** Handles whatever came of reading an operation. */
public final class ParsedOperations {

    private ParsedOperations() {}

    /** The result for the case at hand. */
    public static <T> T handle(
            ParsedOperation parsed, Function<CardOperation, T> valid, Function<Violation, T> invalid) {
        if (parsed instanceof CardOperation operation) {
            return valid.apply(operation);
        }
        if (parsed instanceof Violation violation) {
            return invalid.apply(violation);
        }
        throw new IllegalStateException(
                "nothing is known of a " + parsed.getClass().getSimpleName());
    }
}
