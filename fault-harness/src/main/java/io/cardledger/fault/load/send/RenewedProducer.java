package io.cardledger.fault.load.send;

import io.cardledger.fault.load.driver.DriverContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A producer, and another one after it met what no producer recovers from. */
final class RenewedProducer implements AutoCloseable {

    private static final int MAX_REQUEST_BYTES = 8 << 20;

    private final Map<String, Object> settings;
    private Producer<byte[], byte[]> current;
    private boolean isBroken;

    RenewedProducer(DriverContext context, String compression) {
        Map<String, Object> special = new HashMap<>(Map.of(
                "acks", context.settings().acks(),
                "enable.idempotence", context.settings().acks().equals("all"),
                "delivery.timeout.ms", 15_000,
                "request.timeout.ms", 4_000,
                "max.block.ms", 5_000,
                "linger.ms", 5,
                "reconnect.backoff.max.ms", 500,
                "metadata.max.age.ms", 10_000,
                "max.request.size", MAX_REQUEST_BYTES,
                "compression.type", compression));
        settings = context.kafka(special);
        current = open();
    }

    private Producer<byte[], byte[]> open() {
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    synchronized Producer<byte[], byte[]> current() {
        if (isBroken) {
            current.close(Duration.ZERO);
            current = open();
            isBroken = false;
        }
        return current;
    }

    /** Called on a producer's own thread, too, where it cannot be closed. */
    synchronized void failed(Producer<byte[], byte[]> producer, Exception e) {
        if (producer == current && !(e instanceof RetriableException)) {
            isBroken = true;
        }
    }

    @Override
    public synchronized void close() {
        current.close(Duration.ofSeconds(5));
    }
}
