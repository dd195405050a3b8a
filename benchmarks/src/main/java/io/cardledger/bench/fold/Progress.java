package io.cardledger.bench.fold;

import io.cardledger.bench.broker.BenchTopics;
import io.cardledger.bench.engine.Assignment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How many operations an engine has folded for good, as the broker knows it. */
final class Progress implements AutoCloseable {

    private final BenchTopics topics;
    private final String changelog;
    private final List<TopicPartition> partitions;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private boolean begun;

    Progress(Contender contender, Assignment assignment, Map<String, Object> clientProperties, BenchTopics topics) {
        this.topics = topics;
        changelog = contender.changelog().apply(assignment.group());
        begun = changelog.isEmpty();
        partitions = BenchTopics.partitions(begun ? assignment.input() : changelog, Assignment.PARTITIONS);
        Map<String, Object> properties = new HashMap<>(clientProperties);
        properties.put("group.id", assignment.group());
        properties.put("enable.auto.commit", false);
        consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    long done() {
        if (changelog.isEmpty()) {
            return consumer.committed(Set.copyOf(partitions)).values().stream()
                    .filter(Objects::nonNull)
                    .mapToLong(committed -> committed.offset())
                    .sum();
        }
        if (!begun && topics.exists(changelog)) {
            consumer.assign(partitions);
            begun = true;
        }
        return begun
                ? consumer.endOffsets(partitions).values().stream()
                        .mapToLong(Long::longValue)
                        .sum()
                : 0;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
