package io.cardledger.server.account;

import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/** The entries of a map that others may change meanwhile, as Kafka Streams wants them. */
final class MemoryIterator implements KeyValueIterator<Bytes, byte[]> {

    private final Iterator<Map.Entry<Bytes, byte[]>> entries;
    private Map.@Nullable Entry<Bytes, byte[]> upcoming;

    MemoryIterator(Map<Bytes, byte[]> map) {
        entries = map.entrySet().iterator();
        advance();
    }

    @Override
    public boolean hasNext() {
        return upcoming != null;
    }

    @Override
    public KeyValue<Bytes, byte[]> next() {
        Map.Entry<Bytes, byte[]> now = present();
        advance();
        return KeyValue.pair(now.getKey(), now.getValue());
    }

    @Override
    public Bytes peekNextKey() {
        return present().getKey();
    }

    @Override
    public void close() {
        upcoming = null;
    }

    private Map.Entry<Bytes, byte[]> present() {
        if (upcoming == null) {
            throw new NoSuchElementException();
        }
        return upcoming;
    }

    private void advance() {
        upcoming = entries.hasNext() ? entries.next() : null;
    }
}
