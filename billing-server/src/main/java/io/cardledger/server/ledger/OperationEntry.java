package io.cardledger.server.ledger;

import io.cardledger.model.operation.ParsedOperation;
import io.cardledger.server.deadletter.Received;
import io.cardledger.server.reply.ReplyAddress;
import org.jspecify.annotations.Nullable;

/**
 * An operation as the guard read it.
 *
 * @param parsed the operation, or the rule that it breaks
 * @param received the record it came in
 * @param replyTo where its outcome is wanted, or null
 * @param misplaced whether it lies on another partition than its card's own
 */
public record OperationEntry(
        ParsedOperation parsed, Received received, @Nullable ReplyAddress replyTo, boolean misplaced)
        implements Entry {}
