package io.cardledger.client.broker;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Makes Kafka clients that are all connected alike.
 *
 * @param producer the settings of producers
 * @param consumer the settings of consumers
 * @param admin the settings of admins
 */
public record BrokerConnection(Map<String, Object> producer, Map<String, Object> consumer, Map<String, Object> admin) {

    /** Clients of all kinds with the same settings. */
    public static BrokerConnection of(Map<String, Object> settings) {
        return new BrokerConnection(settings, settings, settings);
    }

    /** A new producer of bytes. */
    public Producer<byte[], byte[]> newProducer(Map<String, Object> settings) {
        return new KafkaProducer<>(merged(producer, settings), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A new consumer of bytes. */
    public Consumer<byte[], byte[]> newConsumer(Map<String, Object> settings) {
        return new KafkaConsumer<>(
                merged(consumer, settings), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** A new admin. */
    public Admin newAdmin(Map<String, Object> settings) {
        return Admin.create(merged(admin, settings));
    }

    /** Nothing of it: the settings hold credentials. */
    @Override
    public String toString() {
        return "BrokerConnection[...]";
    }

    private static Map<String, Object> merged(Map<String, Object> connection, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(connection);
        all.putAll(settings);
        return all;
    }
}
