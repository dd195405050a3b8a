package io.cardledger.server.store;

import io.cardledger.model.money.Money;
import io.cardledger.model.operation.CardOperation;
import io.cardledger.server.account.AccountCodec;
import io.cardledger.server.store.memory.MemoryStoreSupplier;
import java.util.Map;

/** One partition's real store, with operations that a test has counted. */
public final class PlayedStore {

    private static final int PARTITIONS = 4;

    private final BillingStore store =
            new BillingStore(new MemoryStoreSupplier("a").get(), new AccountCodec(4), 10, PARTITIONS);
    private final int partition;
    private boolean active;
    private long nextOffset;

    PlayedStore(int partition) {
        this.partition = partition;
        store.init(Stores.contextWithoutTask(), store);
    }

    BillingStore store() {
        return store;
    }

    /** Counts an operation of 1.00 on the card; its position is the next one of the partition, the first is 0. */
    public PlayedStore count(String card) {
        boolean wasActive = active;
        becomesActive();
        StoredAccount account = store.account(card);
        account.decide(CardOperation.of(card, Money.of(1)), partition, nextOffset, 0);
        store.changed(account);
        store.folded(partition, nextOffset++);
        store.flushCache();
        return wasActive ? this : becomesStandby();
    }

    /** From now on it is active and complete. */
    public PlayedStore becomesActive() {
        if (!active) {
            store.resume();
            active = true;
        }
        return this;
    }

    /** From now on it is a standby, or one that is being restored. */
    public PlayedStore becomesStandby() {
        store.commit(Map.of());
        store.clearCache();
        active = false;
        return this;
    }

    /** Ends without an order: what it has may be of any age. */
    public PlayedStore breaksOff() {
        store.close();
        active = false;
        return this;
    }
}
