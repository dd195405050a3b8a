package io.cardledger.server.topology;

import io.cardledger.model.topic.BillingTopics;
import io.cardledger.server.account.BillingStore;
import io.cardledger.server.guard.OperationGuard;
import io.cardledger.server.guard.QueryGuard;
import io.cardledger.server.ledger.Effect;
import io.cardledger.server.ledger.Entry;
import io.cardledger.server.ledger.EntrySerde;
import io.cardledger.server.ledger.Ledger;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
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

        KStream<byte[], Effect> effects = onOwnPartition(operations, "operations")
                .merge(onOwnPartition(queries, "queries"), Named.as("entries"))
                .process(ledger::get, Named.as("ledger"), Ledger.STORE);

        only(Effect.BalanceChanged.class, effects, "balance-changes").to(topics.balances(), as("balances"));
        only(Effect.DeadLetter.class, effects, "refusals").to(topics.deadLetters(), as("dead-letters"));
        only(Effect.Answer.class, effects, "answers")
                .to(new AnswerTopic(), as("replies").withStreamPartitioner(new AnswerPartition()));
        return builder.build();
    }

    /** Operations start where the group is committed and nowhere else: to skip some would lose money. */
    private static KStream<byte[], byte[]> source(
            StreamsBuilder builder, String topic, String name, AutoOffsetReset reset) {
        return builder.stream(
                topic,
                Consumed.with(BYTES, BYTES)
                        .withName(name)
                        .withTimestampExtractor(new PlausibleTime())
                        .withOffsetResetPolicy(reset));
    }

    /** Only what is misplaced takes the detour over an internal topic. */
    private KStream<byte[], Entry> onOwnPartition(KStream<byte[], Entry> entries, String name) {
        KStream<byte[], Entry> rerouted = entries.filter(
                        (key, entry) -> entry.misplaced(), Named.as("misplaced-" + name))
                .repartition(Repartitioned.<byte[], Entry>as("misplaced-" + name)
                        .withKeySerde(BYTES)
                        .withValueSerde(new EntrySerde())
                        .withNumberOfPartitions(topics.partitions()));
        return entries.filterNot((key, entry) -> entry.misplaced(), Named.as("placed-" + name))
                .merge(rerouted, Named.as("all-" + name));
    }

    private static KStream<byte[], Effect> only(
            Class<? extends Effect> type, KStream<byte[], Effect> effects, String name) {
        return effects.filter((key, effect) -> type.isInstance(effect), Named.as(name));
    }

    private static Produced<byte[], Effect> as(String name) {
        Serde<Effect> values = Serdes.serdeFrom((topic, effect) -> effect.value(), (topic, bytes) -> {
            throw new UnsupportedOperationException("effects are only written");
        });
        return Produced.with(BYTES, values).withName(name);
    }
}
