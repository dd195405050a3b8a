package io.cardledger.server.entry;

import static io.cardledger.server.entry.EntryFields.readBytes;
import static io.cardledger.server.entry.EntryFields.writeBytes;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.model.money.Money;
import io.cardledger.model.operation.CardOperation;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A misplaced operation on its way to its card's own partition: what was parsed, and the record as received, truncated
 * to what a dead letter can hold, so that a refusal there can still show it.
 */
final class OperationEntryForm {

    private OperationEntryForm() {}

    static void write(OperationEntry entry, DataOutputStream out) throws IOException {
        if (!(entry.parsed() instanceof CardOperation operation)) {
            throw new IllegalArgumentException("only a readable operation has a partition of its own");
        }
        out.writeByte(EntrySerde.OPERATION_V1);
        out.writeUTF(operation.card());
        out.writeLong(operation.operation().units());
        EntryFields.writeText(operation.id(), out);
        EntryFields.writeAddress(entry.replyTo(), out);
        writeSource(entry.source(), out);
    }

    static OperationEntry read(DataInputStream in) throws IOException {
        CardOperation operation =
                new CardOperation(in.readUTF(), new Money(in.readLong()), EntryFields.readText(in), null);
        var replyTo = EntryFields.readAddress(in);
        return new OperationEntry(operation, readSource(in), replyTo, false);
    }

    private static void writeSource(SourceRecord source, DataOutputStream out) throws IOException {
        RecordPosition position = source.position();
        out.writeUTF(position.topic());
        out.writeInt(position.partition());
        out.writeLong(position.offset());
        out.writeLong(position.timestamp());
        writeBytes(source.key(), out);
        writeBytes(source.value(), out);
        writeHeaders(source.headers(), out);
        writeTruncation(source.truncation(), out);
    }

    private static SourceRecord readSource(DataInputStream in) throws IOException {
        RecordPosition position = new RecordPosition(in.readUTF(), in.readInt(), in.readLong(), in.readLong());
        return new SourceRecord(position, readBytes(in), readBytes(in), readHeaders(in), readTruncation(in));
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

    private static void writeTruncation(@Nullable Truncation truncation, DataOutputStream out) throws IOException {
        out.writeBoolean(truncation != null);
        if (truncation != null) {
            out.writeLong(truncation.fullSize());
            out.writeUTF(truncation.sha256());
        }
    }

    private static @Nullable Truncation readTruncation(DataInputStream in) throws IOException {
        return in.readBoolean() ? new Truncation(in.readLong(), in.readUTF()) : null;
    }
}
