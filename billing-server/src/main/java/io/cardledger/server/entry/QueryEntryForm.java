package io.cardledger.server.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.model.position.Positions;
import io.cardledger.model.query.BalanceQuery;
import io.cardledger.server.reply.ReplyAddress;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;

/** A misplaced balance query on its way to its card's own partition. */
final class QueryEntryForm {

    private QueryEntryForm() {}

    static void write(QueryEntry entry, DataOutputStream out) throws IOException {
        if (!(entry.parsed() instanceof BalanceQuery query)) {
            throw new IllegalArgumentException("only a readable query has a partition of its own");
        }
        out.writeByte(EntrySerde.QUERY_V1);
        out.writeUTF(query.card());
        EntryFields.writeText(query.after().isEmpty() ? null : query.after().toString(), out);
        out.writeLong(query.maxWait().toMillis());
        out.writeBoolean(isJson(query.form()));
        EntryFields.writeAddress(entry.replyTo(), out);
        out.writeBoolean(entry.replyRequested());
        out.writeLong(entry.askedAt());
    }

    static QueryEntry read(DataInputStream in) throws IOException {
        String card = in.readUTF();
        String after = EntryFields.readText(in);
        Duration maxWait = Duration.ofMillis(in.readLong());
        BalanceQuery.Form form = in.readBoolean() ? BalanceQuery.Form.JSON : BalanceQuery.Form.BARE;
        ReplyAddress replyTo = Objects.requireNonNull(EntryFields.readAddress(in));
        Positions positions = after == null ? Positions.NONE : Positions.parse(after);
        BalanceQuery query = new BalanceQuery(card, positions, maxWait, form);
        return new QueryEntry(query, card.getBytes(UTF_8), replyTo, in.readBoolean(), in.readLong(), false);
    }

    private static boolean isJson(BalanceQuery.Form form) {
        return switch (form) {
            case JSON -> true;
            case BARE -> false;
        };
    }
}
