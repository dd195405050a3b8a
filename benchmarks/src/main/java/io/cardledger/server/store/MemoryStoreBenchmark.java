package io.cardledger.server.store;

import io.cardledger.model.money.Money;
import io.cardledger.model.operation.CardOperation;
import io.cardledger.server.account.AccountCodec;
import io.cardledger.server.store.memory.MemoryStoreSupplier;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorRecordContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The store in memory, with and without the accounts in use before it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MemoryStoreBenchmark {

    private static final int CACHED = 25_000;
    private static final int OPERATIONS_PER_COMMIT = 10_000;
    private static final int VALUE_BYTES = 100;
    private static final int PARTITIONS = 4;

    /** How many cards there are. */
    @Param({"10000", "1000000"})
    public int cards;

    private final KeyValueStore<Bytes, byte[]> bytes = new MemoryStoreSupplier("accounts").get();
    private final BillingStore store = new BillingStore(
            new MemoryStoreSupplier(BillingStore.NAME).get(), new AccountCodec(32), CACHED, PARTITIONS);
    private final SplittableRandom random = new SplittableRandom(1);
    private String[] names = {};
    private long offset;

    /** Opens and fills the stores. */
    @Setup
    public void fill() {
        StateStoreContext context = contextWithoutTask();
        bytes.init(context, bytes);
        store.init(context, store);
        names = new String[cards];
        for (int i = 0; i < cards; i++) {
            names[i] = Long.toString(4_000_000_000_000_000L + i);
            bytes.put(key(names[i]), new byte[VALUE_BYTES]);
            fold(names[i]);
        }
    }

    /** Bytes of a random card are read. */
    @Benchmark
    public byte @Nullable [] get() {
        return bytes.get(key(anyName()));
    }

    /** Bytes of a random card are written. */
    @Benchmark
    public void put() {
        bytes.put(key(anyName()), new byte[VALUE_BYTES]);
    }

    /** An operation without id is folded into the account of a random card; one in ten thousand writes all changes. */
    @Benchmark
    public void fold() {
        fold(anyName());
    }

    /** What is logged goes nowhere. */
    private static StateStoreContext contextWithoutTask() {
        ProcessorRecordContext record = new ProcessorRecordContext(0, 0, 0, "", new RecordHeaders());
        return (StateStoreContext) Proxy.newProxyInstance(
                MemoryStoreBenchmark.class.getClassLoader(),
                new Class<?>[] {InternalProcessorContext.class},
                (proxy, method, arguments) -> method.getName().equals("recordContext") ? record : null);
    }

    private void fold(String card) {
        StoredAccount account = store.account(card);
        account.decide(CardOperation.of(card, Money.of(1)), 0, offset++, offset);
        store.changed(account);
        store.folded(0, offset);
        if (offset % OPERATIONS_PER_COMMIT == 0) {
            store.flushCache();
        }
    }

    private String anyName() {
        return names[random.nextInt(cards)];
    }

    private static Bytes key(String card) {
        return Bytes.wrap(card.getBytes(StandardCharsets.UTF_8));
    }
}
