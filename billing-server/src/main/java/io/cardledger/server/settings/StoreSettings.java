package io.cardledger.server.settings;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How accounts are kept, under {@code billing.server.store}.
 *
 * @param kind where accounts are kept: on disk or in memory
 * @param memory what may be used for accounts that are ready as objects, and for RocksDB's blocks and write buffers,
 *     half of it each, for all partitions of this process together; at least 2 MB. Accounts in memory come on top
 */
public record StoreSettings(
        @DefaultValue("rocksdb") Kind kind,
        @DefaultValue("256MB") DataSize memory) {

    private static final DataSize MIN_MEMORY = DataSize.ofMegabytes(2);
    private static final int ACCOUNT_BYTES = 300;
    private static final int ID_BYTES = 24;
    private static final int MIN_CARDS = 2;

    /** Where accounts are kept. */
    public enum Kind {
        /** On disk, as many as it holds. */
        ROCKSDB,
        /** In memory. */
        MEMORY
    }

    /** @throws IllegalArgumentException if the memory is too little */
    public StoreSettings {
        if (memory.compareTo(MIN_MEMORY) < 0) {
            throw new IllegalArgumentException("billing.server.store.memory must be at least 2MB");
        }
    }

    /** What RocksDB may use, in bytes. */
    public long rocksDbBytes() {
        return memory.toBytes() / 2;
    }

    /**
     * How many accounts each partition may keep as objects, if this process owns all and each remembers as many ids as
     * it may.
     */
    public int cachedCards(int rememberedIds, int partitions) {
        long each = ACCOUNT_BYTES + (long) ID_BYTES * rememberedIds;
        long cards = memory.toBytes() / 2 / each / partitions;
        return (int) Math.min(Integer.MAX_VALUE, Math.max(MIN_CARDS, cards));
    }
}
