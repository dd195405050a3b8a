package io.cardledger.model.topic;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_COMPACT;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_DELETE;
import static org.apache.kafka.common.config.TopicConfig.MAX_MESSAGE_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_MS_CONFIG;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;

/**
 * What a topic must be like.
 *
 * @param name its name
 * @param partitions how many partitions it has
 * @param cleanupPolicy Kafka's {@code cleanup.policy}
 * @param retention how long records are kept when the suite creates it; none for a compacted topic
 */
public record TopicSpec(
        String name,
        int partitions,
        String cleanupPolicy,
        @Nullable Duration retention) {

    /** The smallest size limit that lets the largest dead letter pass: Kafka's own default, in bytes. */
    static final int MIN_MESSAGE_BYTES = 1_048_588;

    private static final short MAX_REPLICATION = 3;
    private static final String MIN_IN_SYNC = "2";

    static TopicSpec deleting(String name, int partitions, Duration retention) {
        return new TopicSpec(name, partitions, CLEANUP_POLICY_DELETE, retention);
    }

    static TopicSpec compacted(String name, int partitions) {
        return new TopicSpec(name, partitions, CLEANUP_POLICY_COMPACT, null);
    }

    /** The topic to create on a cluster of {@code brokers} brokers. */
    NewTopic newTopic(int brokers) {
        short replication = (short) Math.min(MAX_REPLICATION, brokers);
        Map<String, String> settings = new HashMap<>();
        settings.put(CLEANUP_POLICY_CONFIG, cleanupPolicy);
        settings.put(MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
        settings.put(MAX_MESSAGE_BYTES_CONFIG, String.valueOf(MIN_MESSAGE_BYTES));
        if (retention != null) {
            settings.put(RETENTION_MS_CONFIG, String.valueOf(retention.toMillis()));
        }
        if (replication == MAX_REPLICATION) {
            settings.put(MIN_IN_SYNC_REPLICAS_CONFIG, MIN_IN_SYNC);
        }
        return new NewTopic(name, Optional.of(partitions), Optional.of(replication)).configs(settings);
    }
}
