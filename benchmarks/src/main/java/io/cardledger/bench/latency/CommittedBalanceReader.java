package io.cardledger.bench.latency;

import io.cardledger.bench.broker.BenchTopics;
import io.cardledger.bench.engine.Assignment;
import io.cardledger.bench.server.ServerTestbed;
import io.cardledger.bench.workload.CardNames;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the balance topic as a cautious reader does, committed records only, and tells what can be seen there. */
final class CommittedBalanceReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final String POSITION = "\"position\":\"";

    private final ServerTestbed testbed;
    private final VisibilityTimes visibility;
    private final CompletableFuture<Void> following;
    private volatile boolean stopped;

    CommittedBalanceReader(ServerTestbed testbed, VisibilityTimes visibility) {
        this.testbed = testbed;
        this.visibility = visibility;
        this.following = CompletableFuture.runAsync(this::follow, task -> new Thread(task, "balance-reader").start());
    }

    private void follow() {
        Map<String, Object> properties = new HashMap<>(testbed.broker().clientProperties());
        properties.put("isolation.level", "read_committed");
        properties.put("max.poll.records", 5_000);
        List<TopicPartition> partitions = BenchTopics.partitions(testbed.output(), Assignment.PARTITIONS);
        try (var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            while (!stopped) {
                consumer.poll(POLL).forEach(this::see);
            }
        }
    }

    private void see(ConsumerRecord<byte[], byte[]> balance) {
        String json = new String(balance.value(), StandardCharsets.ISO_8859_1);
        int at = json.indexOf('@', json.indexOf(POSITION));
        long offset = Long.parseLong(json, at + 1, json.indexOf('"', at), 10);
        visibility.seen(CardNames.number(balance.key()), offset);
    }

    /** @throws IllegalStateException if it has ended although nobody ended it */
    void requireAlive() {
        if (following.isDone()) {
            throw new IllegalStateException("the balance topic is not followed any more");
        }
    }

    @Override
    public void close() {
        stopped = true;
        following.join();
    }
}
