package io.cardledger.e2e.fault.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.e2e.fault.cluster.Access;
import io.cardledger.e2e.fault.history.BalanceJson;
import io.cardledger.e2e.fault.history.Fate;
import io.cardledger.e2e.fault.history.Told;
import io.cardledger.e2e.fault.history.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Every balance comes over the topics, too. */
@RequiredArgsConstructor
final class QueriesRule implements SettledRule {

    private static final String RULE = "final-topics";
    private static final String CORRELATION_ID = "kafka_correlationId";
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final Duration POLL = Duration.ofMillis(50);

    private final Access access;
    private final OperationsLog log;

    @Override
    public void check(Findings findings) {
        String asker = "checker-" + UUID.randomUUID() + "-";
        Map<String, Told> told = new HashMap<>();
        try (var consumer = new KafkaConsumer<>(
                access.clientProperties(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.REPLIES).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            ask(asker);
            long deadline = System.nanoTime() + TIMEOUT.toNanos();
            while (told.size() < log.books().size() && System.nanoTime() < deadline) {
                consumer.poll(POLL).forEach(reply -> read(reply, asker, told));
            }
        }
        new FinalBalances(log, RULE, findings).compare(told, Topics.REPLIES);
    }

    private void ask(String asker) {
        try (var producer =
                new KafkaProducer<>(access.clientProperties(), new ByteArraySerializer(), new ByteArraySerializer())) {
            log.books().forEach((card, book) -> {
                List<Header> headers = List.of(
                        new RecordHeader("kafka_replyTopic", Topics.REPLIES.getBytes(UTF_8)),
                        new RecordHeader(CORRELATION_ID, (asker + card).getBytes(UTF_8)));
                byte[] query = ("{\"card\":\"" + card + "\",\"after\":\"" + book.end() + "\"}").getBytes(UTF_8);
                producer.send(new ProducerRecord<>(Topics.QUERIES, null, card.getBytes(UTF_8), query, headers));
            });
        }
    }

    private static void read(ConsumerRecord<byte[], byte[]> reply, String asker, Map<String, Told> told) {
        Header header = reply.headers().lastHeader(CORRELATION_ID);
        String correlation = header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
        if (correlation.startsWith(asker)) {
            String card = correlation.substring(asker.length());
            Told answer = BalanceJson.told(card, new String(reply.value(), UTF_8));
            if (answer.fate() == Fate.BALANCE) {
                told.putIfAbsent(card, answer);
            }
        }
    }
}
