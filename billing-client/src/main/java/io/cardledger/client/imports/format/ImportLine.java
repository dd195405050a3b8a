package io.cardledger.client.imports.format;

import io.cardledger.client.operation.ParsedOperations;
import io.cardledger.model.operation.ParsedOperation;
import io.cardledger.model.operation.Violation;
import java.util.Optional;

/**
 * One line of a file, or several where a quoted field has line ends.
 *
 * @param number the number of the first of them, from 1
 * @param operation what stands there
 */
public record ImportLine(long number, ParsedOperation operation) {

    /** The rule that the line breaks, if it breaks one. */
    public Optional<Violation> violation() {
        return ParsedOperations.handle(operation, valid -> Optional.empty(), Optional::of);
    }
}
