package io.cardledger.support.reply;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.support.TopicPartitionOffset;

/** The topic that replies are read from: all of its partitions, from where they end when reading starts. */
public final class ReplyTopic {

    private static final Duration LOGIN_RETRY = Duration.ofSeconds(5);

    private final KafkaAdmin admin;
    private final TopicPartitionOffset[] partitions;
    private final KafkaMessageListenerContainer<byte[], byte[]> container;

    /** @param clientId by which the broker knows the consumer */
    public ReplyTopic(
            KafkaAdmin admin,
            ConsumerFactory<byte[], byte[]> consumers,
            TopicPartitionOffset[] partitions,
            IsolationLevel isolation,
            String clientId) {
        this.admin = admin;
        this.partitions = partitions;
        ContainerProperties properties = new ContainerProperties(partitions);
        properties.setClientId(clientId);
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        properties.setAuthExceptionRetryInterval(LOGIN_RETRY);
        properties.setKafkaConsumerProperties(consumerProperties(isolation));
        this.container = new KafkaMessageListenerContainer<>(consumers, properties);
    }

    /** All partitions of {@code topic}. */
    public static TopicPartitionOffset[] partitions(String topic, int number) {
        return IntStream.range(0, number)
                .mapToObj(partition -> new TopicPartitionOffset(topic, partition))
                .toArray(TopicPartitionOffset[]::new);
    }

    KafkaMessageListenerContainer<byte[], byte[]> container() {
        return container;
    }

    int size() {
        return partitions.length;
    }

    void seekToEnd() {
        Map<TopicPartition, ListOffsetsResultInfo> ends = ends();
        for (TopicPartitionOffset partition : partitions) {
            partition.setOffset(Objects.requireNonNull(ends.get(partition.getTopicPartition()))
                    .offset());
        }
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

    private static Properties consumerProperties(IsolationLevel isolation) {
        Properties properties = new Properties();
        properties.setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation.toString());
        properties.setProperty(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        return properties;
    }
}
