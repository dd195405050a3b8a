package io.cardledger.client;

import io.cardledger.broker.BrokerSettings;
import io.cardledger.broker.KraftBroker;
import io.cardledger.client.broker.BrokerConnection;
import io.cardledger.model.topic.BillingTopics;
import io.cardledger.model.topic.RetryingTopicSetup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The one broker of a test run, and topics of one's own on it. */
public final class TestBroker {

    private static final AtomicInteger TOPICS = new AtomicInteger();
    private static final KraftBroker BROKER = start();

    private TestBroker() {}

    public static String address() {
        return BROKER.bootstrapServers();
    }

    public static BrokerConnection connection() {
        return BrokerConnection.of(BROKER.clientProperties());
    }

    /** Topics that nobody else uses; they exist. */
    public static BillingTopics freshTopics() {
        BillingTopics topics = named("t" + TOPICS.incrementAndGet() + "-");
        new RetryingTopicSetup(BROKER.clientProperties(), topics, Duration.ofSeconds(30)).run();
        return topics;
    }

    /** What is committed in {@code topic}, in the order of each partition. */
    public static List<ConsumerRecord<byte[], byte[]>> committed(String topic) {
        try (Consumer<byte[], byte[]> consumer =
                connection().newConsumer(Map.of(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"))) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    private static BillingTopics named(String prefix) {
        return BillingTopics.builder()
                .operations(prefix + BillingTopics.OPERATIONS)
                .queries(prefix + BillingTopics.QUERIES)
                .replies(prefix + BillingTopics.REPLIES)
                .balances(prefix + BillingTopics.BALANCES)
                .deadLetters(prefix + BillingTopics.DEAD_LETTERS)
                .outcomeReplies("billing-reply-" + prefix + "outcomes")
                .balanceReplies("billing-reply-" + prefix + "balances")
                .imports(prefix + BillingTopics.IMPORTS)
                .build();
    }

    private static KraftBroker start() {
        KraftBroker broker = KraftBroker.start(BrokerSettings.ephemeral());
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        return broker;
    }
}
