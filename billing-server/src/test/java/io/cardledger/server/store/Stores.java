package io.cardledger.server.store;

import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.money.Money;
import io.cardledger.model.operation.CardOperation;
import io.cardledger.server.lookup.AccountsView;
import io.cardledger.server.store.memory.MemoryStoreSupplier;
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
        KeyValueStore<Bytes, byte[]> store = new MemoryStoreSupplier("accounts").get();
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

    /** What any thread may ask of accounts. */
    static AccountsView view(Accounts accounts) {
        return accounts.view(new FoldedOffsets(4));
    }

    /** Counts one more operation on a card. */
    static void add(Accounts accounts, String card) {
        StoredAccount account = accounts.use(card);
        CardBalance before = account.balance();
        long operations = before == null ? 0 : before.operations();
        account.decide(CardOperation.of(card, Money.of(1)), 0, operations, 0);
        accounts.changed(account);
    }
}
