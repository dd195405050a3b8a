package io.cardledger.server.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.DataBlockIndexType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * Gives all RocksDB stores of the process one budget for blocks and write buffers together, and spares the fold, which
 * reads single keys, the binary searches: by a hash index in each block, and a Bloom filter in each write buffer.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {

    /** The setting that holds the budget in bytes. */
    static final String MEMORY_BYTES = "billing.rocksdb.memory.bytes";

    private static final int MAX_WRITE_BUFFERS = 2;
    private static final long MIN_WRITE_BUFFER_BYTES = 1L << 20;
    private static final int WRITE_BUFFERS_IN_BUDGET = 8;
    private static final double FILTER_SHARE_OF_WRITE_BUFFER = 0.1;

    private static @Nullable Budget budget;

    private record Budget(Cache blocks, WriteBufferManager writeBuffers, long bytes) {

        static Budget of(long bytes) {
            RocksDB.loadLibrary();
            Cache blocks = new LRUCache(bytes);
            return new Budget(blocks, new WriteBufferManager(bytes / 2, blocks), bytes);
        }
    }

    @Override
    public void setConfig(String store, Options options, Map<String, Object> settings) {
        Budget shared = budget(Long.parseLong(String.valueOf(settings.get(MEMORY_BYTES))));
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(shared.blocks());
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setDataBlockIndexType(DataBlockIndexType.kDataBlockBinaryAndHash);
        options.setTableFormatConfig(table);
        options.setMemtableWholeKeyFiltering(true);
        options.setMemtablePrefixBloomSizeRatio(FILTER_SHARE_OF_WRITE_BUFFER);
        options.setWriteBufferManager(shared.writeBuffers());
        options.setWriteBufferSize(Math.max(MIN_WRITE_BUFFER_BYTES, shared.bytes() / WRITE_BUFFERS_IN_BUDGET));
        options.setMaxWriteBufferNumber(MAX_WRITE_BUFFERS);
    }

    /** The first store of a process decides: cache and buffers outlive every store. */
    private static synchronized Budget budget(long bytes) {
        Budget shared = budget;
        if (shared == null) {
            shared = Budget.of(bytes);
            budget = shared;
        }
        return shared;
    }

    @Override
    public void close(String store, Options options) {
        // the budget is shared by stores that go on
    }
}
