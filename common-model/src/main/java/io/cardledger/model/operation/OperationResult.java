package io.cardledger.model.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.cardledger.model.position.Position;
import io.cardledger.model.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line of a stream of operations: either where it stands, or a problem.
 *
 * @param line the line's number, from 1
 * @param id the operation's id, given or made; for an accepted operation only
 * @param card its card; for an accepted operation only
 * @param position where it stands; for an accepted operation only
 * @param problem why it was not accepted
 */
@JsonPropertyOrder({"line", "id", "card", "position", "problem"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OperationResult(
        long line,
        @Nullable String id,
        @Nullable String card,
        @Nullable Position position,
        @Nullable Problem problem) {

    /** The line's operation is on all in-sync replicas. */
    public static OperationResult accepted(long line, AcceptedOperation operation) {
        return new OperationResult(line, operation.id(), operation.card(), operation.position(), null);
    }

    /** The line's operation was not acknowledged. */
    public static OperationResult rejected(long line, Problem problem) {
        return new OperationResult(line, null, null, null, problem);
    }

    /** The line alone: ids stay out of logs. */
    @Override
    public String toString() {
        return "OperationResult[" + line + "]";
    }
}
