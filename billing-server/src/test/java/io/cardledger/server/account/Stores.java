package io.cardledger.server.account;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** Stores without a task. */
final class Stores {

    private Stores() {}

    static KeyValueStore<Bytes, byte[]> inMemory() {
        MemoryStore store = new MemoryStore("accounts");
        store.init(new MockProcessorContext<>().getStateStoreContext(), store);
        return store;
    }
}
