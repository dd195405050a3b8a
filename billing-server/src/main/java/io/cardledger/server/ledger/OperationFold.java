package io.cardledger.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.model.MissingCaseException;
import io.cardledger.model.json.BillingJson;
import io.cardledger.model.operation.CardOperation;
import io.cardledger.model.operation.OperationOutcome;
import io.cardledger.model.operation.Outcome;
import io.cardledger.model.operation.Reason;
import io.cardledger.model.operation.Violation;
import io.cardledger.server.account.Account;
import io.cardledger.server.entry.OperationEntry;
import io.cardledger.server.entry.RecordPosition;
import io.cardledger.server.reply.Reply;
import io.cardledger.server.reply.ReplyAddress;
import io.cardledger.server.store.BillingStore;
import io.cardledger.server.store.StoredAccount;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** The fold: each operation changes its card's account once, or becomes a dead letter. */
@RequiredArgsConstructor
final class OperationFold {

    private static final Violation CONFLICT =
            new Violation(Reason.CONFLICT, "id", "id was used before on this card with another amount");
    private static final Violation OVERFLOW =
            new Violation(Reason.OVERFLOW, "operation", "operation makes the balance too large to keep exactly");

    private final BillingStore store;
    private final LedgerOutput output;
    private final LedgerMetrics metrics;

    /**
     * Decides an operation.
     *
     * @return the card on which it was decided, or null if that did not happen
     */
    @Nullable
    String decide(OperationEntry entry) {
        RecordPosition position = entry.source().position();
        String card = null;
        if (entry.parsed() instanceof CardOperation operation) {
            card = decide(operation, entry);
        } else if (entry.parsed() instanceof Violation violation) {
            metrics.count(Outcome.INVALID);
            refuse(entry, violation);
            tell(entry, OperationOutcomes.refused(violation, position));
        } else {
            throw new MissingCaseException(entry.parsed());
        }
        store.folded(position.partition(), position.offset());
        return card;
    }

    private @Nullable String decide(CardOperation operation, OperationEntry entry) {
        RecordPosition position = entry.source().position();
        StoredAccount account = store.account(operation.card());
        if (account.hasDecided(position.partition(), position.offset())) {
            metrics.countReplay();
            return null;
        }
        Outcome outcome = account.decide(operation, position.partition(), position.offset(), position.timestamp());
        store.changed(account);
        count(outcome, account);
        Violation violation = violationOf(outcome);
        if (violation != null) {
            refuse(entry, violation);
        }
        if (entry.replyTo() != null) {
            tell(entry, OperationOutcomes.decided(outcome, operation, violation, position, account.balance()));
        }
        return operation.card();
    }

    private void count(Outcome outcome, Account account) {
        metrics.count(outcome);
        long age = account.ageForgotten();
        if (age >= 0) {
            metrics.forgot(age);
        }
    }

    private static @Nullable Violation violationOf(Outcome outcome) {
        return switch (outcome) {
            case APPLIED, DUPLICATE -> null;
            case CONFLICT -> CONFLICT;
            case INVALID -> OVERFLOW;
        };
    }

    private void refuse(OperationEntry entry, Violation violation) {
        metrics.countDeadLetter(violation.reason());
        output.refuse(entry.source(), violation);
    }

    private void tell(OperationEntry entry, OperationOutcome outcome) {
        ReplyAddress replyTo = entry.replyTo();
        if (replyTo != null) {
            String card = outcome.card();
            byte[] key = card == null ? entry.source().truncated().key() : card.getBytes(UTF_8);
            output.outcome(new Reply(replyTo, key, BillingJson.mapper().writeValueAsBytes(outcome)));
        }
    }
}
