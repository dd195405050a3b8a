package io.cardledger.client.outcome;

import io.cardledger.model.operation.AcceptedOperation;
import io.cardledger.model.operation.OperationOutcome;
import org.jspecify.annotations.Nullable;

/**
 * An operation that was sent, and what is known of it.
 *
 * @param accepted where it stands; none if only its outcome arrived
 * @param outcome what became of it; none if that took too long
 */
public record DecidedOperation(
        @Nullable AcceptedOperation accepted, @Nullable OperationOutcome outcome) {}
