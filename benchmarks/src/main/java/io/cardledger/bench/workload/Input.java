package io.cardledger.bench.workload;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Writes the operations of a workload to a topic, keyed by card, as the suite's own sender does. */
public final class Input {

    private static final int BATCH_BYTES = 128 * 1024;
    private static final int LINGER_MILLIS = 5;

    private Input() {}

    /**
     * Writes all of them.
     *
     * @return how many bytes the values have on average
     * @throws IllegalStateException if one was not acknowledged
     */
    public static double write(Workload workload, String topic, Map<String, Object> clientProperties) {
        Map<String, Object> properties = new HashMap<>(clientProperties);
        properties.put("batch.size", BATCH_BYTES);
        properties.put("linger.ms", LINGER_MILLIS);
        OperationCursor operations = new OperationCursor(workload);
        AtomicReference<@Nullable Exception> failed = new AtomicReference<>();
        long bytes = 0;
        try (var producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < workload.operations(); i++) {
                operations.next();
                ProducerRecord<byte[], byte[]> record = OperationJson.record(topic, operations, workload.withIds());
                bytes += record.value().length;
                producer.send(record, (written, failure) -> failed.compareAndSet(null, failure));
            }
        }
        if (failed.get() != null) {
            throw new IllegalStateException("an operation was not acknowledged", failed.get());
        }
        return bytes / (double) workload.operations();
    }
}
