package io.cardledger.server.entry;

import io.cardledger.model.operation.ParsedOperation;
import io.cardledger.server.reply.ReplyAddress;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An operation as the guard read it.
 *
 * @param parsed the operation, or the rule that it breaks
 * @param source the record it came in
 * @param replyTo where its outcome is wanted, or null
 * @param misplaced whether it lies on another partition than its card's own
 */
public record OperationEntry(
        ParsedOperation parsed,
        SourceRecord source,
        @Nullable ReplyAddress replyTo,
        boolean misplaced) implements Entry {

    @Override
    public void acceptBy(EntryHandler handler) {
        handler.handle(this);
    }

    @Override
    public void writeTo(DataOutputStream out) throws IOException {
        OperationEntryForm.write(this, out);
    }
}
