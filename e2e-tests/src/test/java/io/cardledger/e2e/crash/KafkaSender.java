package io.cardledger.e2e.crash;

import static io.cardledger.e2e.suite.Records.utf8;

import io.cardledger.e2e.suite.Deployment;
import io.cardledger.e2e.suite.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Sends operations with a Kafka client that lives on while the broker dies. */
final class KafkaSender implements Sender {

    private static final String OPERATIONS = "billing-operation-in";
    private static final int PARTITIONS = 4;

    private final Records records;
    private final boolean misplacing;

    /** @param misplacing whether it sends without keys, each card to a partition of its own choice */
    KafkaSender(Deployment deployment, boolean misplacing) {
        this.records = new Records(
                deployment,
                Map.of(
                        "acks", "all",
                        "delivery.timeout.ms", 10_000,
                        "request.timeout.ms", 5_000,
                        "max.block.ms", 5_000,
                        "reconnect.backoff.max.ms", 500));
        this.misplacing = misplacing;
    }

    @Override
    public List<Sent> send(List<Sent> batch) {
        List<Future<RecordMetadata>> answers = batch.stream()
                .map(operation -> records.sendSoon(record(operation)))
                .toList();
        List<Sent> acknowledged = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            if (isAcknowledged(answers.get(i))) {
                acknowledged.add(batch.get(i));
            }
        }
        return acknowledged;
    }

    @Override
    public void close() {
        records.close();
    }

    private ProducerRecord<byte[], byte[]> record(Sent operation) {
        return misplacing
                ? new ProducerRecord<>(
                        OPERATIONS, Math.floorMod(operation.card().hashCode(), PARTITIONS), null, operation.json())
                : new ProducerRecord<>(OPERATIONS, utf8(operation.card()), operation.json());
    }

    private static boolean isAcknowledged(Future<RecordMetadata> answer) {
        try {
            answer.get();
            return true;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
