package io.cardledger.bench.engine;

import io.cardledger.bench.engine.EngineProgram.Finish;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Joined;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The server of the published example as it is designed: every operation takes a second topic to find its card, amounts
 * are binary floating-point numbers, nothing is remembered, and a crash counts twice.
 */
public final class PublishedServer {

    private static final String STORE = "BillingStore";

    /** What is in the record. */
    record Operation(String card, Double operation) {}

    private PublishedServer() {}

    /** Where its balances can be read. */
    public static String changelog(String group) {
        return group + "-" + STORE + "-changelog";
    }

    static void run(Assignment assignment, Finish finish) throws InterruptedException {
        Properties properties = StreamsRun.properties(assignment);
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        StreamsRun.run(topology(assignment), properties, finish);
    }

    private static Topology topology(Assignment assignment) {
        StreamsBuilder builder = new StreamsBuilder();
        KTable<String, Double> balances = builder.stream(
                        assignment.input(), Consumed.with(Serdes.String(), JsonOperations.serde(Operation.class)))
                .map((key, operation) -> KeyValue.pair(operation.card(), operation.operation()))
                .groupByKey(Grouped.with(Serdes.String(), Serdes.Double()))
                .reduce(Double::sum, store());
        builder.stream(assignment.output() + "-queries", Consumed.with(Serdes.String(), Serdes.String()))
                .map((key, card) -> KeyValue.pair(card, card))
                .leftJoin(
                        balances,
                        (card, balance) -> String.valueOf(balance),
                        Joined.with(Serdes.String(), Serdes.String(), Serdes.Double()))
                .to(assignment.output(), Produced.with(Serdes.String(), Serdes.String()));
        return builder.build();
    }

    private static Materialized<String, Double, KeyValueStore<Bytes, byte[]>> store() {
        return Materialized.<String, Double, KeyValueStore<Bytes, byte[]>>as(STORE)
                .withKeySerde(Serdes.String())
                .withValueSerde(Serdes.Double());
    }
}
