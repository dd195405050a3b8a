package io.cardledger.client.imports.progress;

import io.cardledger.model.json.JsonDeserializer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Reads from the broker how far an import got. */
@RequiredArgsConstructor
public final class ProgressTopic {

    private static final int TIMEOUT_MILLIS = 10_000;
    private static final Map<String, Object> CONSUMER_SETTINGS = Map.of(
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            TIMEOUT_MILLIS);
    private static final Map<String, Object> ADMIN_SETTINGS = Map.of(
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
    private static final Duration POLL = Duration.ofMillis(200);

    private final ImportSettings settings;
    private final JsonDeserializer<ImportProgress> reader = new JsonDeserializer<>(ImportProgress.class);

    /** The last committed progress of the import {@code key}. */
    public Optional<ImportProgress> read(String key) {
        TopicPartition partition = new TopicPartition(settings.topics().imports(), 0);
        long end = end(partition);
        try (Consumer<byte[], byte[]> consumer = settings.connection().newConsumer(CONSUMER_SETTINGS)) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return readTo(end, consumer, partition, key);
        }
    }

    /**
     * The very end, open transactions included: an import of another file may hold one that began before the last
     * progress of this file was committed, and what read-committed calls the end lies before it until then.
     */
    private long end(TopicPartition partition) {
        try (Admin admin = settings.connection().newAdmin(ADMIN_SETTINGS)) {
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    private Optional<ImportProgress> readTo(
            long end, Consumer<byte[], byte[]> consumer, TopicPartition partition, String key) {
        byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
        long deadline = System.nanoTime() + settings.timeout().toNanos();
        @Nullable ImportProgress found = null;
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (Arrays.equals(wanted, record.key())) {
                    found = reader.deserialize(record.topic(), record.value());
                }
            }
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("the progress of imports cannot be read to its end");
            }
        }
        return Optional.ofNullable(found);
    }
}
