package io.cardledger.server.account;

import java.lang.reflect.Proxy;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorRecordContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** Stores without a task. */
final class Stores {

    private Stores() {}

    static KeyValueStore<Bytes, byte[]> inMemory() {
        MemoryStore store = new MemoryStore("accounts");
        store.init(contextWithoutTask(), store);
        return store;
    }

    /** What is logged goes nowhere. */
    static StateStoreContext contextWithoutTask() {
        ProcessorRecordContext record = new ProcessorRecordContext(0, 0, 0, "", new RecordHeaders());
        return (StateStoreContext) Proxy.newProxyInstance(
                Stores.class.getClassLoader(),
                new Class<?>[] {InternalProcessorContext.class},
                (proxy, method, arguments) -> method.getName().equals("recordContext") ? record : null);
    }
}
