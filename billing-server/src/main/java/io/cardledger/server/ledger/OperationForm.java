package io.cardledger.server.ledger;

import static io.cardledger.server.ledger.CompactForm.readBytes;
import static io.cardledger.server.ledger.CompactForm.writeBytes;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.model.money.Money;
import io.cardledger.model.operation.CardOperation;
import io.cardledger.server.deadletter.Cut;
import io.cardledger.server.deadletter.Place;
import io.cardledger.server.deadletter.Received;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A misplaced operation on its way to its card's own partition: what was parsed, and the record as received, cut to what
 * a dead letter can hold, so that a refusal there can still show it.
 */
final class OperationForm {

    private OperationForm() {}

    static void write(OperationEntry entry, DataOutputStream out) throws IOException {
        CardOperation operation = (CardOperation) entry.parsed();
        out.writeUTF(operation.card());
        out.writeLong(operation.operation().units());
        CompactForm.writeText(operation.id(), out);
        CompactForm.writeAddress(entry.replyTo(), out);
        writeReceived(entry.received(), out);
    }

    static OperationEntry read(DataInputStream in) throws IOException {
        CardOperation operation =
                new CardOperation(in.readUTF(), new Money(in.readLong()), CompactForm.readText(in), null);
        var replyTo = CompactForm.readAddress(in);
        return new OperationEntry(operation, readReceived(in), replyTo, false);
    }

    private static void writeReceived(Received received, DataOutputStream out) throws IOException {
        Place place = received.place();
        out.writeUTF(place.topic());
        out.writeInt(place.partition());
        out.writeLong(place.offset());
        out.writeLong(place.timestamp());
        writeBytes(received.key(), out);
        writeBytes(received.value(), out);
        writeHeaders(received.headers(), out);
        writeCut(received.cut(), out);
    }

    private static Received readReceived(DataInputStream in) throws IOException {
        Place place = new Place(in.readUTF(), in.readInt(), in.readLong(), in.readLong());
        return new Received(place, readBytes(in), readBytes(in), readHeaders(in), readCut(in));
    }

    private static void writeHeaders(Headers headers, DataOutputStream out) throws IOException {
        Header[] all = headers.toArray();
        out.writeInt(all.length);
        for (Header header : all) {
            writeBytes(header.key().getBytes(UTF_8), out);
            writeBytes(header.value(), out);
        }
    }

    private static Headers readHeaders(DataInputStream in) throws IOException {
        Headers headers = new RecordHeaders();
        for (int left = in.readInt(); left > 0; left--) {
            byte[] key = in.readNBytes(in.readInt());
            headers.add(new String(key, UTF_8), readBytes(in));
        }
        return headers;
    }

    private static void writeCut(@Nullable Cut cut, DataOutputStream out) throws IOException {
        out.writeBoolean(cut != null);
        if (cut != null) {
            out.writeLong(cut.fullSize());
            out.writeUTF(cut.sha256());
        }
    }

    private static @Nullable Cut readCut(DataInputStream in) throws IOException {
        return in.readBoolean() ? new Cut(in.readLong(), in.readUTF()) : null;
    }
}
