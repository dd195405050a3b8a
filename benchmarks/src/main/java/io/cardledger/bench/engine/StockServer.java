package io.cardledger.bench.engine;

import io.cardledger.bench.engine.EngineProgram.Finish;
import io.cardledger.bench.peer.PeerAccount;
import io.cardledger.model.money.Money;
import java.math.BigDecimal;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** What a good engineer writes in a day with the Streams DSL: exactly once, with ids remembered in a compact state. */
final class StockServer {

    private static final String STORE = "balances";
    private static final long CACHE_BYTES = 64L << 20;

    /** What is in the record, by the names of its fields. */
    record Operation(
            String card, BigDecimal operation, @Nullable String id) {

        long units() {
            return operation.movePointRight(Money.SCALE).longValueExact();
        }
    }

    private StockServer() {}

    static void run(Assignment assignment, Finish finish) throws InterruptedException {
        Properties properties = StreamsRun.properties(assignment);
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, Assignment.COMMIT_MILLIS);
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_BYTES);
        StreamsRun.run(topology(assignment), properties, finish);
    }

    private static Topology topology(Assignment assignment) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(assignment.input(), Consumed.with(Serdes.String(), JsonOperations.serde(Operation.class)))
                .groupByKey(Grouped.with(Serdes.String(), JsonOperations.serde(Operation.class)))
                .aggregate(() -> PeerAccount.decode(null), StockServer::apply, store(assignment))
                .toStream()
                .mapValues(account -> new Money(account.units()).toString())
                .to(assignment.output(), Produced.with(Serdes.String(), Serdes.String()));
        return builder.build();
    }

    private static PeerAccount apply(String card, Operation operation, PeerAccount account) {
        account.apply(operation.units(), operation.id());
        return account;
    }

    private static Materialized<String, PeerAccount, KeyValueStore<Bytes, byte[]>> store(Assignment assignment) {
        Serde<PeerAccount> accounts =
                Serdes.serdeFrom((topic, account) -> account.encode(), (topic, bytes) -> PeerAccount.decode(bytes));
        Materialized<String, PeerAccount, KeyValueStore<Bytes, byte[]>> store =
                assignment.inMemory() ? Materialized.as(Stores.inMemoryKeyValueStore(STORE)) : Materialized.as(STORE);
        return store.withKeySerde(Serdes.String()).withValueSerde(accounts);
    }
}
