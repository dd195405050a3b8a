package io.cardledger.bench.workload;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Sends operations at a steady rate, whatever the answers do; when it is late it catches up, and says so. */
public final class SteadyLoad implements AutoCloseable {

    private static final int LINGER_MILLIS = 1;
    private static final long PAUSE_NANOS = 500_000;

    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;
    private final Workload workload;
    private final double nanosPerOperation;
    private final Thread thread = new Thread(this::send, "load");
    private volatile boolean stopped;
    private volatile @Nullable Exception failed;

    /** Told of each operation that is acknowledged. */
    public interface Listener {
        /** The operation that was to be sent at {@code intended} has this offset. */
        void acknowledged(int card, long offset, long intended);
    }

    private final Listener listener;

    /** Starts to send. */
    public SteadyLoad(
            Workload workload, String topic, double perSecond, Map<String, Object> properties, Listener listener) {
        Map<String, Object> own = new HashMap<>(properties);
        own.put("linger.ms", LINGER_MILLIS);
        own.put("batch.size", 128 * 1024);
        this.producer = new KafkaProducer<>(own, new ByteArraySerializer(), new ByteArraySerializer());
        this.workload = workload;
        this.topic = topic;
        this.nanosPerOperation = TimeUnit.SECONDS.toNanos(1) / perSecond;
        this.listener = listener;
        thread.start();
    }

    private void send() {
        OperationCursor operations = new OperationCursor(workload);
        long start = System.nanoTime();
        for (long sent = 0; !stopped; sent++) {
            long intended = start + (long) (sent * nanosPerOperation);
            while (System.nanoTime() < intended) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            send(operations, intended);
        }
    }

    private void send(OperationCursor operations, long intended) {
        operations.next();
        int card = operations.card();
        producer.send(OperationJson.record(topic, operations, workload.withIds()), (written, failure) -> {
            if (failure == null) {
                listener.acknowledged(card, written.offset(), intended);
            } else {
                failed = failure;
            }
        });
    }

    /**
     * To be asked at the end of a measurement.
     *
     * @throws IllegalStateException if an operation was not acknowledged: then it was no steady load
     */
    public void requireUnfailed() {
        if (failed != null) {
            throw new IllegalStateException("an operation was not acknowledged", failed);
        }
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close();
    }
}
