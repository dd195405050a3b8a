package io.cardledger.server.redrive;

import io.cardledger.model.operation.Reason;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

/**
 * How far dead letters were dealt with, for each reason apart: each has a consumer group of its own, so that a redrive
 * of one reason leaves the others for later.
 */
final class RedriveOffsets {

    private final String prefix;
    private final Map<Reason, Map<TopicPartition, Long>> next = new EnumMap<>(Reason.class);

    /** @param prefix what the names of the groups start with */
    RedriveOffsets(String prefix) {
        this.prefix = prefix;
    }

    String groupOf(Reason reason) {
        return prefix + reason.code();
    }

    void note(Reason reason, Map<TopicPartition, Long> committed) {
        next.put(reason, new HashMap<>(committed));
    }

    boolean isDone(Reason reason, TopicPartition partition, long offset) {
        return next.getOrDefault(reason, Map.of()).getOrDefault(partition, 0L) > offset;
    }

    /** Goes to where the first letter lies that may have to be sent. */
    void seek(Consumer<?, ?> consumer, Collection<TopicPartition> partitions, Set<Reason> reasons) {
        Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions);
        for (TopicPartition partition : partitions) {
            long first = reasons.stream()
                    .mapToLong(reason -> next.getOrDefault(reason, Map.of()).getOrDefault(partition, 0L))
                    .min()
                    .orElse(0);
            consumer.seek(partition, Math.max(first, starts.getOrDefault(partition, 0L)));
        }
    }

    /** Commits, in the producer's transaction, that all before these positions is dealt with. */
    void advance(Producer<?, ?> producer, Map<TopicPartition, Long> positions, Set<Reason> reasons) {
        for (Reason reason : reasons) {
            Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
            positions.forEach((partition, position) -> {
                if (!isDone(reason, partition, position)) {
                    offsets.put(partition, new OffsetAndMetadata(position));
                }
            });
            if (!offsets.isEmpty()) {
                producer.sendOffsetsToTransaction(offsets, new ConsumerGroupMetadata(groupOf(reason)));
            }
        }
    }
}
