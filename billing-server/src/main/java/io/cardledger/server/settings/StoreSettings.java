package io.cardledger.server.settings;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How accounts are kept, under {@code billing.server.store}.
 *
 * @param kind where
 * @param cachedCards how many cards each partition keeps ready as objects, about 1 KB each; at least 2
 * @param memory what RocksDB may use for blocks and write buffers, for all partitions of this process together
 */
public record StoreSettings(
        @DefaultValue("rocksdb") Kind kind,
        @DefaultValue("25000") int cachedCards,
        @DefaultValue("128MB") DataSize memory) {

    private static final DataSize MIN_MEMORY = DataSize.ofMegabytes(1);

    /** Where accounts are kept. */
    public enum Kind {
        /** On disk, as many as it holds. */
        ROCKSDB,
        /** In memory. */
        MEMORY
    }

    /** @throws IllegalArgumentException if a number is out of range */
    public StoreSettings {
        if (cachedCards < 2) {
            throw new IllegalArgumentException("billing.server.store.cached-cards must be at least 2");
        }
        if (memory.compareTo(MIN_MEMORY) < 0) {
            throw new IllegalArgumentException("billing.server.store.memory must be at least 1MB");
        }
    }
}
