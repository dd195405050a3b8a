package io.cardledger.server.entry;

import io.cardledger.model.query.ParsedQuery;
import io.cardledger.server.reply.ReplyAddress;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A balance query as the guard read it.
 *
 * @param parsed the query, or what is wrong with it
 * @param key what its answer has as key: the card, or what the query had if that is none
 * @param replyTo where its answer goes
 * @param replyRequested whether the query said so itself
 * @param askedAt when it was appended to the log, in milliseconds since 1970
 * @param misplaced whether it lies on another partition than its card's own
 */
public record QueryEntry(
        ParsedQuery parsed,
        byte @Nullable [] key,
        ReplyAddress replyTo,
        boolean replyRequested,
        long askedAt,
        boolean misplaced)
        implements Entry {

    @Override
    public void acceptBy(EntryHandler handler) {
        handler.handle(this);
    }

    @Override
    public void writeTo(DataOutputStream out) throws IOException {
        QueryEntryForm.write(this, out);
    }
}
