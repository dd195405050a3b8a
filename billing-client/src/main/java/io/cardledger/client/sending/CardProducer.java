package io.cardledger.client.sending;

import java.time.Duration;
import java.util.function.Supplier;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** A producer that is replaced when Kafka declares it dead, and that reports every failure the same way. */
@Slf4j
public final class CardProducer implements AutoCloseable {

    private final Supplier<Producer<byte[], byte[]>> maker;
    private final SendMeters meters;
    private volatile Producer<byte[], byte[]> current;
    private boolean closed;

    CardProducer(Supplier<Producer<byte[], byte[]>> maker, SendMeters meters) {
        this.maker = maker;
        this.meters = meters;
        this.current = maker.get();
    }

    /** Sends; whatever happens, {@code receipt} is told, and nothing is thrown. */
    public void send(ProducerRecord<byte[], byte[]> record, SendReceipt receipt) {
        Producer<byte[], byte[]> producer = current;
        Attempt attempt = new Attempt(receipt, producer);
        try {
            producer.send(record, attempt);
        } catch (KafkaException | IllegalStateException e) {
            attempt.onCompletion(null, e);
        } finally {
            attempt.sending = false;
        }
    }

    /** Gives what was sent {@code timeout} to be acknowledged; the rest fails. */
    public void close(Duration timeout) {
        Producer<byte[], byte[]> last;
        synchronized (this) {
            closed = true;
            last = current;
        }
        last.close(timeout);
    }

    @Override
    public void close() {
        close(Duration.ofSeconds(5));
    }

    private synchronized void replace(Producer<byte[], byte[]> dead, Exception why) {
        if (current != dead || closed) {
            return;
        }
        log.error("A producer is dead ({}) and is replaced", why.getClass().getSimpleName());
        try {
            current = maker.get();
        } catch (KafkaException e) {
            log.error("No producer can be made ({}); the next failure tries again", e.getMessage());
            return;
        }
        Thread closer = new Thread(() -> dead.close(Duration.ZERO), "dead-producer-closer");
        closer.setDaemon(true);
        closer.start();
    }

    /** One call of {@code send}: what fails on its own thread before it returns never left this process. */
    private final class Attempt implements Callback {

        private final SendReceipt receipt;
        private final Producer<byte[], byte[]> producer;
        private final Thread caller = Thread.currentThread();
        private final long startNanos = System.nanoTime();
        private boolean sending = true;

        private Attempt(SendReceipt receipt, Producer<byte[], byte[]> producer) {
            this.receipt = receipt;
            this.producer = producer;
        }

        @Override
        public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
            if (failure != null) {
                failed(failure);
            } else if (metadata != null) {
                meters.acknowledged(System.nanoTime() - startNanos);
                receipt.acknowledged(metadata);
            }
        }

        private void failed(Exception failure) {
            boolean fatal = SendFailures.isFatal(failure);
            if (fatal) {
                replace(producer, failure);
            }
            boolean before = Thread.currentThread() == caller && sending;
            boolean neverSent = (before && !fatal) || SendFailures.isRefusal(failure);
            meters.failed(failure, neverSent);
            receipt.failed(failure, neverSent);
        }
    }
}
