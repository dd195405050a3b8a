package io.cardledger.e2e.suite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A topic as any program reads it: what was committed, from the beginning or from a point in time on. */
public final class Topic implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    private Topic(Deployment deployment, String name, String isolation) {
        consumer = new KafkaConsumer<>(
                deployment.kafka(Map.of("isolation.level", isolation, "enable.auto.commit", "false")),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(name).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
    }

    /** All that is there. */
    public static List<ConsumerRecord<byte[], byte[]>> all(Deployment deployment, String name) {
        try (Topic topic = new Topic(deployment, name, "read_committed")) {
            topic.consumer.seekToBeginning(topic.partitions);
            return topic.next();
        }
    }

    /** How many records were ever written to it, committed or not. */
    public static long end(Deployment deployment, String name) {
        try (Topic topic = new Topic(deployment, name, "read_uncommitted")) {
            return topic.consumer.endOffsets(topic.partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /** What comes from now on. */
    public static Topic fromNow(Deployment deployment, String name) {
        Topic topic = new Topic(deployment, name, "read_committed");
        topic.consumer.seekToEnd(topic.partitions);
        topic.partitions.forEach(topic.consumer::position);
        return topic;
    }

    /** What came since the last call, up to what is the end just now. */
    public List<ConsumerRecord<byte[], byte[]>> next() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            consumer.poll(POLL).forEach(records::add);
        }
        return records;
    }

    /** Adds what came since the last call. */
    public void drainTo(Collection<ConsumerRecord<byte[], byte[]>> seen) {
        seen.addAll(next());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
