package io.cardledger.fault.check.rule;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.fault.check.finding.Findings;
import io.cardledger.fault.check.log.OperationsLog;
import io.cardledger.fault.cluster.ClusterAccess;
import io.cardledger.fault.contract.AnswerKind;
import io.cardledger.fault.contract.BalanceParser;
import io.cardledger.fault.contract.ToldBalance;
import io.cardledger.fault.contract.TopicNames;
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
public final class QueriesRule implements SettledRule {

    private static final String RULE = "final-topics";
    private static final String CORRELATION_ID = "kafka_correlationId";
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final Duration POLL = Duration.ofMillis(50);

    private final ClusterAccess access;
    private final OperationsLog log;

    @Override
    public void check(Findings findings) {
        String asker = "checker-" + UUID.randomUUID() + "-";
        Map<String, ToldBalance> told = new HashMap<>();
        try (var consumer = new KafkaConsumer<>(
                access.clientProperties(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TopicNames.REPLIES).stream()
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
        new FinalBalances(log, RULE, findings).compare(told, TopicNames.REPLIES);
    }

    private void ask(String asker) {
        try (var producer =
                new KafkaProducer<>(access.clientProperties(), new ByteArraySerializer(), new ByteArraySerializer())) {
            log.books().forEach((card, book) -> {
                List<Header> headers = List.of(
                        new RecordHeader("kafka_replyTopic", TopicNames.REPLIES.getBytes(UTF_8)),
                        new RecordHeader(CORRELATION_ID, (asker + card).getBytes(UTF_8)));
                byte[] query = ("{\"card\":\"" + card + "\",\"after\":\"" + book.end() + "\"}").getBytes(UTF_8);
                producer.send(new ProducerRecord<>(TopicNames.QUERIES, null, card.getBytes(UTF_8), query, headers));
            });
        }
    }

    private static void read(ConsumerRecord<byte[], byte[]> reply, String asker, Map<String, ToldBalance> told) {
        Header header = reply.headers().lastHeader(CORRELATION_ID);
        String correlation = header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
        if (correlation.startsWith(asker)) {
            String card = correlation.substring(asker.length());
            ToldBalance answer = BalanceParser.told(card, new String(reply.value(), UTF_8));
            if (answer.fate() == AnswerKind.BALANCE) {
                told.putIfAbsent(card, answer);
            }
        }
    }
}
