package io.cardledger.balance.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.support.TopicPartitionOffset;

/** Listens for replies from the end of the reply topic, as it is when listening starts. */
@RequiredArgsConstructor
public final class ReplyListening {

    private final KafkaAdmin admin;
    private final QueryTemplate template;
    private final TopicPartitionOffset[] partitions;

    /**
     * Starts to listen. The positions are fixed before anything is asked: with a seek to the end, which Kafka's consumer
     * carries out only later, a fast reply would lie before the end and never be seen.
     *
     * @throws KafkaException if the broker does not tell where the end is
     */
    public void start() {
        Map<TopicPartition, ListOffsetsResultInfo> ends = ends();
        for (TopicPartitionOffset partition : partitions) {
            TopicPartition key = partition.getTopicPartition();
            partition.setOffset(Objects.requireNonNull(ends.get(key)).offset());
        }
        template.start();
    }

    /** Whether replies are being read, or will be from where they were when listening started. */
    boolean isListening() {
        return template.isRunning();
    }

    /** Whether the consumer has every partition. */
    boolean isAssigned() {
        Collection<TopicPartition> assigned = template.getAssignedReplyTopicPartitions();
        return isListening() && assigned != null && assigned.size() == partitions.length;
    }

    private Map<TopicPartition, ListOffsetsResultInfo> ends() {
        Map<TopicPartition, OffsetSpec> wanted = Arrays.stream(partitions)
                .map(TopicPartitionOffset::getTopicPartition)
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        try (Admin client = Admin.create(admin.getConfigurationProperties())) {
            return client.listOffsets(wanted).all().get();
        } catch (ExecutionException e) {
            throw new KafkaException("cannot tell where the reply topic ends: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }
}
