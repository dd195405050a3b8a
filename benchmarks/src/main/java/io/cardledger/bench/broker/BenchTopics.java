package io.cardledger.bench.broker;

import io.cardledger.model.topic.AdminCalls;
import io.cardledger.test.process.Pause;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** The topics of a broker, made and thrown away. */
public final class BenchTopics implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Admin admin;

    /** @param clientProperties how to connect */
    public BenchTopics(Map<String, Object> clientProperties) {
        admin = Admin.create(clientProperties);
    }

    /** Makes a topic as the suite does, for all records or for the last one of each key; it is ready to write to. */
    public void create(String name, int partitions, boolean compacted) {
        Map<String, String> settings =
                Map.of("cleanup.policy", compacted ? "compact" : "delete", "message.timestamp.type", "LogAppendTime");
        NewTopic topic = new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
        AdminCalls.answer(admin.createTopics(List.of(topic)).all());
        while (!exists(name)) {
            Pause.of(PAUSE);
        }
        // a leader that is not ready may refuse a first batch and take the next, which the first one never gets over
        AdminCalls.answer(admin.listOffsets(partitions(name, partitions).stream()
                        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                .all());
    }

    /** Whether there is one. */
    public boolean exists(String name) {
        return AdminCalls.answer(admin.listTopics().names()).contains(name);
    }

    /** Throws away all whose names begin so. */
    public void deleteAll(String prefix) {
        Set<String> names = AdminCalls.answer(admin.listTopics().names());
        AdminCalls.answer(admin.deleteTopics(
                        names.stream().filter(name -> name.startsWith(prefix)).toList())
                .all());
    }

    /** The partitions of a topic. */
    public static List<TopicPartition> partitions(String topic, int partitions) {
        return IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
    }

    @Override
    public void close() {
        admin.close();
    }
}
