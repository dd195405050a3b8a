package io.cardledger.example;

import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends an operation of 100.0 for each card, round by round, without keys. */
public final class OperationProducer {

    private static final double AMOUNT = 100.0;

    private OperationProducer() {}

    /** Arguments: bootstrap servers, rounds, cards. */
    public static void main(String[] args) throws ExecutionException, InterruptedException {
        Properties properties = ConnectionProperties.to(args[0]);
        properties.put("key.serializer", StringSerializer.class.getName());
        properties.put("value.serializer", BillingOperationSerializer.class.getName());
        int rounds = Integer.parseInt(args[1]);
        try (KafkaProducer<String, BillingOperation> producer = new KafkaProducer<>(properties)) {
            for (int round = 0; round < rounds; round++) {
                for (int card = 2; card < args.length; card++) {
                    BillingOperation operation = new BillingOperation(args[card], AMOUNT);
                    producer.send(new ProducerRecord<>("billing-operation-in", operation))
                            .get();
                }
            }
        }
        System.out.println("sent");
    }
}
