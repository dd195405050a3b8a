package io.cardledger.fault.check.log;

import io.cardledger.fault.cluster.ClusterAccess;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic from its beginning to what is its end just now: what was committed, and nothing else. */
public final class TopicReader {

    private static final Duration POLL = Duration.ofMillis(200);

    private static final int LIMIT_MILLIS = 20_000;
    private static final int FETCH_BYTES = 4 << 20;

    private final ClusterAccess access;

    public TopicReader(ClusterAccess access) {
        this.access = access;
    }

    /** @throws org.apache.kafka.common.KafkaException if the brokers do not answer */
    public void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (var consumer = new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(reader);
            }
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(access.clientProperties());
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("default.api.timeout.ms", LIMIT_MILLIS);
        settings.put("max.partition.fetch.bytes", FETCH_BYTES);
        return settings;
    }
}
