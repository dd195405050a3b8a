package io.cardledger.bench.reads;

import io.cardledger.bench.broker.BenchTopics;
import io.cardledger.bench.engine.Assignment;
import io.cardledger.bench.latency.Latencies;
import io.cardledger.bench.server.ServerTestbed;
import io.cardledger.bench.workload.CardNames;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Queries by way of the request and reply topics: at a steady rate for the times, all at once for the rate. */
final class QueriesOverTopics {

    private static final double STEADY_PER_SECOND = 500;
    private static final double FLOOD_PER_SECOND = 1e9;
    private static final int FLOOD = 50_000;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(2);

    private final ServerTestbed testbed;
    private final int cards;
    private final List<TopicPartition> replies;
    private long start;

    QueriesOverTopics(ServerTestbed testbed, int cards) {
        this.testbed = testbed;
        this.cards = cards;
        this.replies = BenchTopics.partitions(testbed.output() + "-balance-replies", Assignment.PARTITIONS);
    }

    Latencies measure(Duration duration) {
        Latencies latencies = new Latencies("queries over topics");
        int steady = (int) (STEADY_PER_SECOND * duration.toSeconds());
        Map<String, Object> own = new HashMap<>(testbed.broker().clientProperties());
        own.put("linger.ms", 0);
        try (var producer = new KafkaProducer<>(own, new ByteArraySerializer(), new ByteArraySerializer());
                var consumer = new KafkaConsumer<>(own, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(replies);
            consumer.seekToEnd(replies);
            replies.forEach(consumer::position);
            ask(producer, consumer, (int) STEADY_PER_SECOND, STEADY_PER_SECOND);
            latencies.add("steady", STEADY_PER_SECOND, ask(producer, consumer, steady, STEADY_PER_SECOND));
            Histogram flood = ask(producer, consumer, FLOOD, FLOOD_PER_SECOND);
            latencies.add("all at once", FLOOD * 1e9 / (System.nanoTime() - start), flood);
        }
        return latencies;
    }

    private Histogram ask(
            KafkaProducer<byte[], byte[]> producer, KafkaConsumer<byte[], byte[]> consumer, int count, double rate) {
        Histogram times = Latencies.histogram();
        start = System.nanoTime();
        Thread asker = new Thread(() -> send(producer, count, rate), "asker");
        asker.start();
        long end = start + TIMEOUT.toNanos() + (long) (count / rate * 1e9);
        while (times.getTotalCount() < count) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("only " + times.getTotalCount() + " of " + count + " answers");
            }
            consumer.poll(POLL).forEach(reply -> times.recordValue(age(reply)));
        }
        return times;
    }

    /** From when the query was due. */
    private static long age(ConsumerRecord<byte[], byte[]> reply) {
        long due = ByteBuffer.wrap(
                        reply.headers().lastHeader("kafka_correlationId").value())
                .getLong();
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due);
    }

    private void send(KafkaProducer<byte[], byte[]> producer, int count, double rate) {
        long begin = System.nanoTime();
        byte[] topic = (testbed.output() + "-balance-replies").getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < count; i++) {
            long due = begin + (long) (i * 1e9 / rate);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            byte[] card = CardNames.name(i % cards).getBytes(StandardCharsets.US_ASCII);
            var query = new ProducerRecord<>(testbed.output() + "-queries", card, card);
            query.headers().add("kafka_replyTopic", topic);
            query.headers()
                    .add(
                            "kafka_correlationId",
                            ByteBuffer.allocate(Long.BYTES).putLong(due).array());
            producer.send(query);
        }
    }
}
