package io.cardledger.server.store.memory;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Supplies stores that keep all accounts in memory.
 *
 * @param name the store's name
 */
public record MemoryStoreSupplier(String name) implements KeyValueBytesStoreSupplier {

    @Override
    public KeyValueStore<Bytes, byte[]> get() {
        return new MemoryStore(name);
    }

    @Override
    public String metricsScope() {
        return "in-memory";
    }
}
