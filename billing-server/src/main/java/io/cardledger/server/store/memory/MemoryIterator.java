package io.cardledger.server.store.memory;

import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/** Entries in the order of their keys, as Kafka Streams wants them; others may change them meanwhile. */
final class MemoryIterator implements KeyValueIterator<Bytes, byte[]> {

    private final Iterator<Bytes> keys;
    private final Map<Bytes, byte[]> entries;
    private @Nullable KeyValue<Bytes, byte[]> upcoming;

    MemoryIterator(Iterable<Bytes> keys, Map<Bytes, byte[]> entries) {
        this.keys = keys.iterator();
        this.entries = entries;
        advance();
    }

    @Override
    public boolean hasNext() {
        return upcoming != null;
    }

    @Override
    public KeyValue<Bytes, byte[]> next() {
        KeyValue<Bytes, byte[]> now = present();
        advance();
        return now;
    }

    @Override
    public Bytes peekNextKey() {
        return present().key;
    }

    @Override
    public void close() {
        upcoming = null;
    }

    private KeyValue<Bytes, byte[]> present() {
        if (upcoming == null) {
            throw new NoSuchElementException();
        }
        return upcoming;
    }

    private void advance() {
        upcoming = null;
        while (upcoming == null && keys.hasNext()) {
            Bytes key = keys.next();
            byte[] value = entries.get(key);
            if (value != null) {
                upcoming = KeyValue.pair(key, value);
            }
        }
    }
}
