package io.cardledger.bench.engine;

import io.cardledger.bench.engine.EngineProgram.Finish;
import io.cardledger.bench.peer.PeerOperation;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A consumer, Jackson and a map: what remains if nothing is guaranteed, and all is lost with the process. */
@RequiredArgsConstructor
final class RawEngine {

    private static final Duration POLL = Duration.ofMillis(20);

    private final Assignment assignment;
    private final Map<String, Sum> balances = new HashMap<>();

    private static final class Sum {
        private long units;
    }

    void run(Finish finish) {
        try (KafkaConsumer<byte[], byte[]> consumer = OperationConsumer.open(assignment)) {
            long lastCommit = System.nanoTime();
            while (!finish.isTold()) {
                consumer.poll(POLL).forEach(record -> fold(PeerOperation.read(record.value())));
                if (System.nanoTime() - lastCommit
                        > Duration.ofMillis(Assignment.COMMIT_MILLIS).toNanos()) {
                    // to show how far it is; it guarantees nothing
                    consumer.commitAsync();
                    lastCommit = System.nanoTime();
                }
            }
        }
        tell();
    }

    private void fold(PeerOperation operation) {
        balances.computeIfAbsent(operation.card(), card -> new Sum()).units += operation.units();
    }

    /** After the race, so that the result can be checked. */
    private void tell() {
        try (var producer = new KafkaProducer<>(
                assignment.clientProperties(), new ByteArraySerializer(), new ByteArraySerializer())) {
            balances.forEach((card, sum) -> producer.send(new ProducerRecord<>(
                    assignment.output(),
                    card.getBytes(StandardCharsets.US_ASCII),
                    ByteBuffer.allocate(Long.BYTES).putLong(sum.units).array())));
        }
    }
}
