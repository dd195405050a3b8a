package io.cardledger.server.store;

import io.cardledger.server.account.AccountCodec;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Builds the {@link BillingStore} of each task over a key-value store that neither logs nor caches by itself. */
public final class BillingStoreBuilder implements StoreBuilder<BillingStore> {

    private final StoreBuilder<KeyValueStore<Bytes, byte[]>> inner;
    private final AccountCodec codec;
    private final int maxAccounts;
    private final int partitions;
    // the broker's clock, so that no record's own time can make the changelog refuse it
    private Map<String, String> logConfig = Map.of("message.timestamp.type", "LogAppendTime");

    /**
     * @param supplier where the bytes are kept
     * @param maxAccounts how many accounts a partition keeps as objects, at least 2
     * @param partitions how many source partitions there are
     */
    public BillingStoreBuilder(
            KeyValueBytesStoreSupplier supplier, AccountCodec codec, int maxAccounts, int partitions) {
        this.inner = Stores.keyValueStoreBuilder(supplier, Serdes.Bytes(), Serdes.ByteArray())
                .withCachingDisabled()
                .withLoggingDisabled();
        this.codec = codec;
        this.maxAccounts = maxAccounts;
        this.partitions = partitions;
    }

    @Override
    public BillingStore build() {
        return new BillingStore(inner.build(), codec, maxAccounts, partitions);
    }

    /** Refused: the store writes behind by itself. */
    @Override
    public StoreBuilder<BillingStore> withCachingEnabled() {
        throw new UnsupportedOperationException("the billing store is a cache already");
    }

    @Override
    public StoreBuilder<BillingStore> withCachingDisabled() {
        return this;
    }

    @Override
    public StoreBuilder<BillingStore> withLoggingEnabled(Map<String, String> settings) {
        logConfig = settings;
        return this;
    }

    /** Refused: without a changelog, balances would be lost. */
    @Override
    public StoreBuilder<BillingStore> withLoggingDisabled() {
        throw new UnsupportedOperationException("the billing store must be logged");
    }

    @Override
    public Map<String, String> logConfig() {
        return logConfig;
    }

    @Override
    public boolean loggingEnabled() {
        return true;
    }

    @Override
    public String name() {
        return inner.name();
    }
}
