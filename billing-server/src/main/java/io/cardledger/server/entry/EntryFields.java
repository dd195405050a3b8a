package io.cardledger.server.entry;

import io.cardledger.server.reply.ReplyAddress;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How the fields of an entry are written and read on its way to its card's own partition. */
final class EntryFields {

    private EntryFields() {}

    static void writeBytes(byte @Nullable [] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes == null ? -1 : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    static byte @Nullable [] readBytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : in.readNBytes(length);
    }

    static void writeText(@Nullable String text, DataOutputStream out) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    static @Nullable String readText(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }

    static void writeAddress(@Nullable ReplyAddress address, DataOutputStream out) throws IOException {
        writeText(address == null ? null : address.topic(), out);
        if (address != null) {
            Integer partition = address.partition();
            out.writeInt(partition == null ? -1 : partition);
            writeBytes(address.correlationId(), out);
        }
    }

    static @Nullable ReplyAddress readAddress(DataInputStream in) throws IOException {
        String topic = readText(in);
        if (topic == null) {
            return null;
        }
        int partition = in.readInt();
        return new ReplyAddress(topic, partition < 0 ? null : partition, readBytes(in));
    }
}
