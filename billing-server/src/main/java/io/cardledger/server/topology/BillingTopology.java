package io.cardledger.server.topology;

import io.cardledger.model.topic.BillingTopics;
import io.cardledger.server.entry.Entry;
import io.cardledger.server.entry.EntrySerde;
import io.cardledger.server.guard.OperationGuard;
import io.cardledger.server.guard.QueryGuard;
import io.cardledger.server.ledger.Ledger;
import io.cardledger.server.ledger.OutputRecord;
import io.cardledger.server.store.BillingStore;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.StoreBuilder;

/** The whole topology: what arrives is guarded, brought to its card's own partition, and entered into the ledger. */
@RequiredArgsConstructor
public final class BillingTopology {

    private static final Serde<byte[]> BYTES = Serdes.ByteArray();

    private final BillingTopics topics;
    private final Supplier<OperationGuard> operationGuard;
    private final Supplier<QueryGuard> queryGuard;
    private final Supplier<Ledger> ledger;
    private final StoreBuilder<BillingStore> store;

    /** Builds it; every node, store and internal topic has its name here. */
    public Topology build(StreamsConfig config) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(config));
        builder.addStateStore(store);

        KStream<byte[], Entry> operations = source(builder, topics.operations(), "operations", AutoOffsetReset.none())
                .process(operationGuard::get, Named.as("operation-guard"));
        KStream<byte[], Entry> queries = source(builder, topics.queries(), "queries", AutoOffsetReset.earliest())
                .process(queryGuard::get, Named.as("query-guard"));

        KStream<byte[], OutputRecord> outputs = onOwnPartition(operations, "operations")
                .merge(onOwnPartition(queries, "queries"), Named.as("entries"))
                .process(ledger::get, Named.as("ledger"), BillingStore.NAME);
        toSinks(outputs);
        return builder.build();
    }

    /** One for each kind of output. */
    private void toSinks(KStream<byte[], OutputRecord> outputs) {
        outputs.split(Named.as("effects-"))
                .branch(
                        (key, output) -> output instanceof OutputRecord.BalanceChanged,
                        to(topics.balances(), "balances"))
                .branch(
                        (key, output) -> output instanceof OutputRecord.DeadLetter,
                        to(topics.deadLetters(), "dead-letters"))
                .defaultBranch(Branched.withConsumer(
                        answers -> answers.to(
                                new ReplyTopicExtractor(), as("replies").withStreamPartitioner(new ReplyPartitioner())),
                        "replies"));
    }

    /** Operations start where the group is committed and nowhere else: to skip some would lose money. */
    private static KStream<byte[], byte[]> source(
            StreamsBuilder builder, String topic, String name, AutoOffsetReset reset) {
        return builder.stream(
                topic,
                Consumed.with(BYTES, BYTES)
                        .withName(name)
                        .withTimestampExtractor(new PlausibleTimestamps())
                        .withOffsetResetPolicy(reset));
    }

    /** Only what is misplaced takes the detour over an internal topic. */
    private KStream<byte[], Entry> onOwnPartition(KStream<byte[], Entry> entries, String name) {
        // one step, not a filter for each way: it is taken by every operation
        Map<String, KStream<byte[], Entry>> ways = entries.split(Named.as(name + "-"))
                .branch((key, entry) -> entry.misplaced(), Branched.as("misplaced"))
                .defaultBranch(Branched.as("placed"));
        KStream<byte[], Entry> rerouted = Objects.requireNonNull(ways.get(name + "-misplaced"))
                .repartition(Repartitioned.<byte[], Entry>as("misplaced-" + name)
                        .withKeySerde(BYTES)
                        .withValueSerde(new EntrySerde())
                        .withNumberOfPartitions(topics.partitions()));
        return Objects.requireNonNull(ways.get(name + "-placed")).merge(rerouted, Named.as("all-" + name));
    }

    private static Branched<byte[], OutputRecord> to(String topic, String name) {
        return Branched.withConsumer(outputs -> outputs.to(topic, as(name)), name);
    }

    private static Produced<byte[], OutputRecord> as(String name) {
        Serde<OutputRecord> values = Serdes.serdeFrom((topic, output) -> output.value(), (topic, bytes) -> {
            throw new UnsupportedOperationException("output records are only written");
        });
        return Produced.with(BYTES, values).withName(name);
    }
}
