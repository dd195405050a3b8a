package io.cardledger.server.entry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** A misplaced entry on its way to its card's own partition: compact, and versioned by its first byte. */
public final class EntrySerde implements Serde<Entry> {

    static final byte OPERATION_V1 = 1;
    static final byte QUERY_V1 = 2;

    private static final int TYPICAL_BYTES = 256;

    @Override
    public Serializer<Entry> serializer() {
        return (topic, entry) -> write(entry);
    }

    @Override
    public Deserializer<Entry> deserializer() {
        return (topic, bytes) -> read(bytes);
    }

    private static byte[] write(Entry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(TYPICAL_BYTES);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            entry.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Entry read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return switch (in.readByte()) {
                case OPERATION_V1 -> OperationEntryForm.read(in);
                case QUERY_V1 -> QueryEntryForm.read(in);
                default ->
                    throw new IllegalStateException("an internal topic holds a record of another version of this"
                            + " program: finish with that version first");
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
