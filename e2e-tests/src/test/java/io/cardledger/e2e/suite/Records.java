package io.cardledger.e2e.suite;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes records as programs of another make do: any bytes, any key, any partition. */
public final class Records implements AutoCloseable {

    private final Producer<byte[], byte[]> producer;

    /** Connects. */
    public Records(Deployment deployment) {
        this(deployment, Map.of("acks", "all"));
    }

    /** Connects, with settings of the producer. */
    public Records(Deployment deployment, Map<String, ?> settings) {
        producer =
                new KafkaProducer<>(deployment.kafka(settings), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** The bytes of a text. */
    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A value without a key, acknowledged. */
    public RecordMetadata send(String topic, String value) {
        return send(new ProducerRecord<>(topic, utf8(value)));
    }

    /** A record, acknowledged. */
    public RecordMetadata send(ProducerRecord<byte[], byte[]> record) {
        return acknowledged(producer.send(record));
    }

    /** A record on its way. */
    public Future<RecordMetadata> sendSoon(ProducerRecord<byte[], byte[]> record) {
        return producer.send(record);
    }

    /** Many records, all acknowledged. */
    public void sendAll(List<ProducerRecord<byte[], byte[]>> records) {
        records.stream().map(producer::send).toList().forEach(Records::acknowledged);
    }

    @Override
    public void close() {
        producer.close();
    }

    private static RecordMetadata acknowledged(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
