package io.cardledger.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.broker.KraftBroker;
import io.cardledger.model.topic.BillingTopics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A program around the suite: it knows topics and bytes, and nothing else. */
public final class Wire implements AutoCloseable {

    public static final BillingTopics TOPICS = BillingTopics.defaults();

    private final Map<String, Object> connection;
    private final KafkaProducer<byte[], byte[]> producer;

    public Wire(KraftBroker broker) {
        connection = broker.clientProperties();
        Map<String, Object> settings = new HashMap<>(connection);
        // lets a record through that is small on the wire and huge behind it
        settings.put("compression.type", "gzip");
        settings.put("max.request.size", 20_000_000);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Sends an operation under its card, and returns its position. */
    public String operation(String card, String amount) {
        return operation(card, amount, null);
    }

    public String operation(String card, String amount, String id) {
        String idField = id == null ? "" : ",\"id\":\"" + id + "\"";
        String json = "{\"card\":\"" + card + "\",\"operation\":" + amount + idField + "}";
        return send(new ProducerRecord<>(TOPICS.operations(), card.getBytes(UTF_8), json.getBytes(UTF_8)));
    }

    /** Sends a record without a key, and returns its position. */
    public String send(String topic, String value) {
        return send(new ProducerRecord<>(topic, value.getBytes(UTF_8)));
    }

    public String send(String topic, byte[] key, byte[] value, Headers headers) {
        return send(new ProducerRecord<>(topic, null, null, key, value, headers));
    }

    public String send(ProducerRecord<byte[], byte[]> sent) {
        try {
            RecordMetadata stored = producer.send(sent).get();
            return stored.partition() + "@" + stored.offset();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All committed records of a topic. */
    public List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put("isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
            return all;
        }
    }

    /** The dead letters of the record at that position, which may still come. */
    public List<ConsumerRecord<byte[], byte[]>> lettersOf(String position) {
        return read(TOPICS.deadLetters()).stream()
                .filter(letter -> position.equals(
                        text(letter, "billing-dlq-partition") + "@" + text(letter, "billing-dlq-offset")))
                .toList();
    }

    /** A header as text, empty if there is none. */
    public static String text(ConsumerRecord<byte[], byte[]> stored, String header) {
        var found = stored.headers().lastHeader(header);
        return found == null ? "" : new String(found.value(), UTF_8);
    }

    /** A producer whose transactions can begin. */
    public Producer<byte[], byte[]> transactional(String id) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put("transactional.id", id);
        var transactional = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        transactional.initTransactions();
        return transactional;
    }

    public Admin admin() {
        return Admin.create(connection);
    }

    @Override
    public void close() {
        producer.close();
    }
}
