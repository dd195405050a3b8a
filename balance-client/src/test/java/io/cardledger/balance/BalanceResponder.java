package io.cardledger.balance;

import io.cardledger.broker.KraftBroker;
import io.cardledger.model.topic.BillingTopics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Answers queries as a test says, in the place of a billing server. */
public final class BalanceResponder implements AutoCloseable {

    private static final String REPLY_TOPIC = "kafka_replyTopic";
    private static final String CORRELATION_ID = "kafka_correlationId";

    private final KafkaConsumer<String, String> consumer;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Thread thread = new Thread(this::run, "played-server");
    private final List<ConsumerRecord<String, String>> asked = new CopyOnWriteArrayList<>();
    private volatile Function<String, String> answers;
    private volatile boolean closed;

    /** @param answers the reply for a query's JSON; null for no reply */
    public BalanceResponder(KraftBroker broker, Function<String, String> answers) {
        this.answers = answers;
        Map<String, Object> settings = new HashMap<>(broker.clientProperties());
        settings.put("linger.ms", 0);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(broker.clientProperties(), new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = IntStream.range(0, BillingTopics.DEFAULT_PARTITIONS)
                .mapToObj(partition -> new TopicPartition(BillingTopics.QUERIES, partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread.start();
    }

    /** The queries that arrived since the start. */
    public List<ConsumerRecord<String, String>> asked() {
        return asked;
    }

    public void answerWith(Function<String, String> newAnswers) {
        answers = newAnswers;
    }

    /** Sends a record to the reply topic that nobody asked for. */
    public void intrude(String value, String header, byte[] headerValue) {
        ProducerRecord<byte[], byte[]> reply = new ProducerRecord<>(BillingTopics.BALANCE_REPLIES, bytes(value));
        if (header != null) {
            reply.headers().add(header, headerValue);
        }
        producer.send(reply);
        producer.flush();
    }

    private void run() {
        while (!closed) {
            consumer.poll(Duration.ofMillis(50)).forEach(this::answer);
        }
    }

    private void answer(ConsumerRecord<String, String> query) {
        asked.add(query);
        String answer = answers.apply(query.value());
        if (answer != null) {
            String topic = new String(query.headers().lastHeader(REPLY_TOPIC).value(), StandardCharsets.UTF_8);
            ProducerRecord<byte[], byte[]> reply = new ProducerRecord<>(topic, bytes(query.key()), bytes(answer));
            reply.headers()
                    .add(
                            CORRELATION_ID,
                            query.headers().lastHeader(CORRELATION_ID).value());
            producer.send(reply);
        }
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        consumer.close();
        producer.close();
    }
}
