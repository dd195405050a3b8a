package io.cardledger.example;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Asks each second for the cards' balances with bare queries without keys, and prints the replies. */
public final class BalanceAsker {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private BalanceAsker() {}

    /** Arguments: bootstrap servers, cards. */
    public static void main(String[] args) {
        Properties properties = ConnectionProperties.to(args[0]);
        properties.put("key.serializer", StringSerializer.class.getName());
        properties.put("value.serializer", StringSerializer.class.getName());
        properties.put("key.deserializer", StringDeserializer.class.getName());
        properties.put("value.deserializer", StringDeserializer.class.getName());
        properties.put("group.id", "balance-client");
        List<String> cards = Arrays.asList(args).subList(1, args.length);
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(forProducer(properties));
                KafkaConsumer<String, String> consumer = new KafkaConsumer<>(properties)) {
            consumer.subscribe(List.of("billing-request"));
            while (!Thread.currentThread().isInterrupted()) {
                cards.forEach(card -> producer.send(new ProducerRecord<>("billing-guery", card)));
                consumer.poll(SECOND).forEach(BalanceAsker::print);
            }
        }
    }

    private static Properties forProducer(Properties properties) {
        Properties producer = new Properties();
        producer.putAll(properties);
        producer.remove("group.id");
        return producer;
    }

    private static void print(ConsumerRecord<String, String> reply) {
        System.out.println(reply.key() + " " + reply.value());
    }
}
