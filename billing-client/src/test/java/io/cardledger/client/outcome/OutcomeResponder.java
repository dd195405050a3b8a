package io.cardledger.client.outcome;

import io.cardledger.client.TestBroker;
import io.cardledger.model.json.BillingJson;
import io.cardledger.model.money.Money;
import io.cardledger.model.operation.OperationOutcome;
import io.cardledger.model.operation.Outcome;
import io.cardledger.model.position.Position;
import io.cardledger.model.reply.ReplyHeaders;
import io.cardledger.model.topic.BillingTopics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** Plays the server's part: answers each operation that asks for its outcome. */
final class OutcomeResponder implements AutoCloseable {

    private final BillingTopics topics;
    private final Thread thread = new Thread(this::run, "played-server");
    private volatile boolean stopping;

    OutcomeResponder(BillingTopics topics) {
        this.topics = topics;
        thread.start();
    }

    private void run() {
        try (Consumer<byte[], byte[]> operations = TestBroker.connection().newConsumer(Map.of());
                Producer<byte[], byte[]> replies = TestBroker.connection().newProducer(Map.of())) {
            List<TopicPartition> partitions = operations.partitionsFor(topics.operations()).stream()
                    .map(partition -> new TopicPartition(topics.operations(), partition.partition()))
                    .toList();
            operations.assign(partitions);
            operations.seekToBeginning(partitions);
            while (!stopping) {
                operations.poll(Duration.ofMillis(50)).forEach(operation -> reply(operation, replies));
            }
        }
    }

    private static void reply(ConsumerRecord<byte[], byte[]> operation, Producer<byte[], byte[]> replies) {
        if (operation.headers().lastHeader(ReplyHeaders.TOPIC) == null) {
            return;
        }
        String topic =
                new String(operation.headers().lastHeader(ReplyHeaders.TOPIC).value(), StandardCharsets.UTF_8);
        OperationOutcome outcome = OperationOutcome.builder()
                .outcome(Outcome.APPLIED)
                .card(new String(operation.key(), StandardCharsets.UTF_8))
                .position(new Position(operation.partition(), operation.offset()))
                .balance(Money.parse("300.00"))
                .operations(3L)
                .updatedAt(Instant.EPOCH)
                .build();
        byte[] foreign = new byte[16];
        replies.send(new ProducerRecord<>(topic, "not for you".getBytes()));
        replies.send(reply(topic, foreign, "{}".getBytes()));
        byte[] own = operation.headers().lastHeader(ReplyHeaders.CORRELATION_ID).value();
        replies.send(reply(topic, own, BillingJson.mapper().writeValueAsBytes(outcome)));
        replies.flush();
    }

    private static ProducerRecord<byte[], byte[]> reply(String topic, byte[] correlationId, byte[] value) {
        ProducerRecord<byte[], byte[]> reply = new ProducerRecord<>(topic, value);
        reply.headers().add(ReplyHeaders.CORRELATION_ID, correlationId);
        return reply;
    }

    @Override
    public void close() throws InterruptedException {
        stopping = true;
        thread.join();
    }
}
