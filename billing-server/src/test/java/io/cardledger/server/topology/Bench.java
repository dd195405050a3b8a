package io.cardledger.server.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.model.topic.BillingTopics;
import io.cardledger.server.reply.ForeignReplies;
import io.cardledger.server.store.BillingStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/**
 * The topology under Kafka's own driver, which runs one task that stands for partition 0: cards of other partitions are
 * misplaced there, and take the detour.
 */
public final class Bench implements AutoCloseable {

    /** A card whose own partition of four is 0. */
    public static final String OWN = "2";

    /** A card whose own partition of four is another one. */
    public static final String MISPLACED = "1";

    public static final Instant START = Instant.parse("2026-01-31T12:00:00Z");
    public static final BillingTopics TOPICS = BillingTopics.defaults();

    public final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    public final MockProducer<byte[], byte[]> foreign =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    public final TopologyTestDriver driver;
    private final ForeignReplies foreignReplies;
    private Instant now = START;

    public Bench() {
        this(Integer.MAX_VALUE);
    }

    /** With a store that keeps only so many accounts as objects. */
    public Bench(int cachedCards) {
        this(cachedCards, true);
    }

    public static Bench withoutBalanceTopic() {
        return new Bench(Integer.MAX_VALUE, false);
    }

    private Bench(int cachedCards, boolean balanceTopic) {
        foreignReplies = new ForeignReplies(
                foreign,
                topic -> topic.contains("absent") ? Optional.empty() : Optional.of(1),
                cause -> registry.counter("billing.replies.dropped", "cause", cause)
                        .increment());
        StreamsConfig config = new StreamsConfig(properties());
        BillingTopology topology = new Parts(registry, foreignReplies).topology(cachedCards, balanceTopic);
        driver = new TopologyTestDriver(topology.build(config), properties(), START);
    }

    public static Properties properties() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "billing");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        return properties;
    }

    public void operation(String json) {
        operation(null, json, new RecordHeaders());
    }

    public void operation(String key, String json, Headers headers) {
        operation(key == null ? null : key.getBytes(UTF_8), json == null ? null : json.getBytes(UTF_8), headers);
    }

    public void operation(byte[] key, byte[] value, Headers headers) {
        input(TOPICS.operations()).pipeInput(new TestRecord<>(key, value, headers, now));
    }

    public void query(String value, Headers headers) {
        query(null, value, headers);
    }

    public void query(byte[] key, String value, Headers headers) {
        input(TOPICS.queries())
                .pipeInput(new TestRecord<>(key, value == null ? null : value.getBytes(UTF_8), headers, now));
    }

    public void advance(Duration time) {
        now = now.plus(time);
        driver.advanceWallClockTime(time);
    }

    public List<TestRecord<byte[], byte[]>> read(String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    /** The values that a topic got since it was read last. */
    public List<String> values(String topic) {
        List<String> values = new ArrayList<>();
        read(topic).forEach(each -> values.add(each.value() == null ? null : new String(each.value(), UTF_8)));
        return values;
    }

    /** The balance that the last record of the balance topic tells. */
    public String lastBalance() {
        List<String> balances = values(TOPICS.balances());
        return balances.get(balances.size() - 1);
    }

    public BillingStore store() {
        return (BillingStore) driver.getStateStore(BillingStore.NAME);
    }

    public double count(String meter, String... tags) {
        var counter = registry.find(meter).tags(tags).counter();
        return counter == null ? 0 : counter.count();
    }

    private TestInputTopic<byte[], byte[]> input(String topic) {
        return driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer());
    }

    public static Headers headers(Object... namesAndValues) {
        Headers headers = new RecordHeaders();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            headers.add(
                    (String) namesAndValues[i],
                    value instanceof byte[] bytes ? bytes : value.toString().getBytes(UTF_8));
        }
        return headers;
    }

    @Override
    public void close() {
        driver.close();
        foreignReplies.close();
    }
}
