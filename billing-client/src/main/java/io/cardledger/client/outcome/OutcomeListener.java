package io.cardledger.client.outcome;

import io.cardledger.client.broker.BrokerConnection;
import io.cardledger.model.json.JsonDeserializer;
import io.cardledger.model.operation.OperationOutcome;
import io.cardledger.model.reply.ReplyHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads the shared topic of outcomes, all of its partitions and without a consumer group, and picks its own. */
@Slf4j
@RequiredArgsConstructor
final class OutcomeListener implements Runnable {

    private static final Map<String, Object> SETTINGS = Map.of(
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "latest",
            ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
            100,
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            5_000,
            // Kafka's default of 30 s is for how long a broker that hangs would hold up the outcomes
            ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            6_000,
            ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
            1_000,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.CLIENT_ID_CONFIG,
            "billing-client-outcomes");
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long BACK_OFF_MILLIS = 1_000;

    private final BrokerConnection connection;
    private final String topic;
    private final AwaitedOutcomes awaited;
    private final JsonDeserializer<OperationOutcome> reader = new JsonDeserializer<>(OperationOutcome.class);
    private volatile CompletableFuture<Void> positioned = new CompletableFuture<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Consumer<byte[], byte[]> current;

    /** Done once every outcome of an operation sent from then on is seen. */
    CompletableFuture<Void> positioned() {
        return positioned;
    }

    void stop() {
        stopping.countDown();
        Consumer<byte[], byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    @Override
    public void run() {
        while (!isStopping()) {
            try (Consumer<byte[], byte[]> consumer = connection.newConsumer(SETTINGS)) {
                current = consumer;
                position(consumer);
                listen(consumer);
            } catch (KafkaException e) {
                recover(e);
            }
        }
    }

    private void position(Consumer<byte[], byte[]> consumer) {
        if (positioned.isDone()) {
            positioned = new CompletableFuture<>();
        }
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        positioned.complete(null);
    }

    private void listen(Consumer<byte[], byte[]> consumer) {
        while (!isStopping()) {
            try {
                consumer.poll(POLL).forEach(this::arrived);
            } catch (RetriableException e) {
                log.debug("Reading outcomes goes on after a fault", e);
            }
        }
    }

    private void arrived(ConsumerRecord<byte[], byte[]> reply) {
        CorrelationId id = CorrelationId.of(valueOf(reply.headers().lastHeader(ReplyHeaders.CORRELATION_ID)));
        if (id == null || !awaited.isAwaited(id)) {
            return;
        }
        try {
            OperationOutcome outcome = reader.deserialize(topic, reply.value());
            if (outcome != null) {
                awaited.arrived(id, outcome);
            }
        } catch (SerializationException e) {
            log.error("An outcome cannot be read: {}", e.getMessage());
        }
    }

    private static byte @Nullable [] valueOf(@Nullable Header header) {
        return header == null ? null : header.value();
    }

    private void recover(KafkaException fault) {
        if (isStopping()) {
            return;
        }
        log.warn(
                "Cannot read outcomes just now ({}); trying again",
                fault.getClass().getSimpleName());
        log.debug("The reason", fault);
        try {
            boolean stopped = stopping.await(BACK_OFF_MILLIS, TimeUnit.MILLISECONDS);
            log.debug("Reading outcomes again, unless stopped: {}", stopped);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
