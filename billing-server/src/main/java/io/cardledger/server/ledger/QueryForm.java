package io.cardledger.server.ledger;

import io.cardledger.model.position.Positions;
import io.cardledger.model.query.BalanceQuery;
import io.cardledger.server.reply.ReplyAddress;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;

/** A misplaced balance query on its way to its card's own partition. */
final class QueryForm {

    private QueryForm() {}

    static void write(QueryEntry entry, DataOutputStream out) throws IOException {
        BalanceQuery query = (BalanceQuery) entry.parsed();
        out.writeUTF(query.card());
        CompactForm.writeText(query.after().isEmpty() ? null : query.after().toString(), out);
        out.writeLong(query.maxWait().toMillis());
        out.writeBoolean(query.form() == BalanceQuery.Form.JSON);
        CompactForm.writeAddress(entry.replyTo(), out);
        out.writeBoolean(entry.replyRequested());
        out.writeLong(entry.askedAt());
    }

    static QueryEntry read(DataInputStream in) throws IOException {
        String card = in.readUTF();
        String after = CompactForm.readText(in);
        Duration maxWait = Duration.ofMillis(in.readLong());
        BalanceQuery.Form form = in.readBoolean() ? BalanceQuery.Form.JSON : BalanceQuery.Form.BARE;
        ReplyAddress replyTo = Objects.requireNonNull(CompactForm.readAddress(in));
        Positions positions = after == null ? Positions.NONE : Positions.parse(after);
        return new QueryEntry(
                new BalanceQuery(card, positions, maxWait, form), replyTo, in.readBoolean(), in.readLong(), false);
    }
}
