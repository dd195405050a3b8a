package io.cardledger.server.store.memory;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps bytes in memory: by hash, because nearly each write is to a key that is there, and the keys in their order.
 * Unlike Kafka's own in-memory store, a range costs what is read of it, and no reader waits for a writer.
 */
@RequiredArgsConstructor
final class MemoryStore implements KeyValueStore<Bytes, byte[]> {

    private final String name;
    private final Map<Bytes, byte[]> entries = new ConcurrentHashMap<>();
    private final NavigableSet<Bytes> keys = new ConcurrentSkipListSet<>();
    private volatile boolean open;

    @Override
    public void init(StateStoreContext context, StateStore root) {
        open = true;
        context.register(root, (key, value) -> put(Bytes.wrap(key), value));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    /** None: how far it got stands in the accounts. */
    @Override
    public Position getPosition() {
        return Position.emptyPosition();
    }

    @Override
    public byte @Nullable [] get(Bytes key) {
        return opened().get(key);
    }

    @Override
    public void put(Bytes key, byte @Nullable [] value) {
        if (value == null) {
            delete(key);
        } else if (opened().put(key, value) == null) {
            keys.add(key);
        }
    }

    @Override
    public byte @Nullable [] putIfAbsent(Bytes key, byte[] value) {
        byte[] before = opened().putIfAbsent(key, value);
        if (before == null) {
            keys.add(key);
        }
        return before;
    }

    @Override
    public void putAll(List<KeyValue<Bytes, byte[]>> all) {
        all.forEach(entry -> put(entry.key, entry.value));
    }

    @Override
    public byte @Nullable [] delete(Bytes key) {
        byte[] before = opened().remove(key);
        keys.remove(key);
        return before;
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> range(@Nullable Bytes from, @Nullable Bytes to) {
        Map<Bytes, byte[]> all = opened();
        NavigableSet<Bytes> upTo = to == null ? keys : keys.headSet(to, true);
        return new MemoryIterator(from == null ? upTo : upTo.tailSet(from, true), all);
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> all() {
        return range(null, null);
    }

    @Override
    public long approximateNumEntries() {
        return opened().size();
    }

    @Override
    public void commit(Map<TopicPartition, Long> changelogOffsets) {
        // nothing is kept
    }

    @Override
    public void close() {
        open = false;
        entries.clear();
        keys.clear();
    }

    private Map<Bytes, byte[]> opened() {
        if (!open) {
            throw new InvalidStateStoreException("store " + name + " is closed");
        }
        return entries;
    }
}
