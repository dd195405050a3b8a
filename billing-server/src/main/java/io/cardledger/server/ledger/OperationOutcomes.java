package io.cardledger.server.ledger;

import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.operation.CardOperation;
import io.cardledger.model.operation.OperationOutcome;
import io.cardledger.model.operation.Outcome;
import io.cardledger.model.operation.Violation;
import io.cardledger.model.position.Position;
import io.cardledger.server.entry.RecordPosition;
import org.jspecify.annotations.Nullable;

/** Puts into words what became of an operation. */
final class OperationOutcomes {

    private OperationOutcomes() {}

    static OperationOutcome refused(Violation violation, RecordPosition at) {
        return OperationOutcome.builder()
                .outcome(Outcome.INVALID)
                .position(new Position(at.partition(), at.offset()))
                .reason(violation.reason())
                .detail(violation.detail())
                .build();
    }

    static OperationOutcome decided(
            Outcome outcome,
            CardOperation operation,
            @Nullable Violation violation,
            RecordPosition at,
            @Nullable CardBalance balance) {
        return OperationOutcome.builder()
                .outcome(outcome)
                .card(operation.card())
                .id(operation.id())
                .position(new Position(at.partition(), at.offset()))
                .reason(violation == null ? null : violation.reason())
                .detail(violation == null ? null : violation.detail())
                .balance(balance == null ? null : balance.balance())
                .operations(balance == null ? null : balance.operations())
                .updatedAt(balance == null ? null : balance.updatedAt())
                .build();
    }
}
