package io.cardledger.fault.load.send;

import io.cardledger.fault.contract.LogPrefix;
import io.cardledger.fault.contract.RecordHash;
import io.cardledger.fault.contract.TopicNames;
import io.cardledger.fault.load.driver.DriverContext;
import io.cardledger.fault.load.workload.OutgoingRecord;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Sends operations; what has an id is sent until it is acknowledged.
 *
 * <p>So few are open at a time that no id can be forgotten before its operation is sent again.
 */
public final class OperationOutbox implements AutoCloseable {

    private static final int MOST_OPEN = 16;
    private static final Duration TIMEOUT = Duration.ofSeconds(90);
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final DriverContext context;
    private final RenewedProducer producers;
    private final Semaphore open = new Semaphore(MOST_OPEN);
    private final Queue<Sending> again = new ConcurrentLinkedQueue<>();

    public OperationOutbox(DriverContext context, String compression) {
        this.context = context;
        this.producers = new RenewedProducer(context, compression);
    }

    /** Waits for room first; answers with the position, or with a failure if that will never be known. */
    public CompletableFuture<LogPrefix> send(OutgoingRecord send) throws InterruptedException {
        sendAgain();
        open.acquire();
        Sending sending = new Sending(send, new CompletableFuture<>());
        attempt(sending);
        return sending.position();
    }

    /** Whether nothing is open any more, in the end. */
    public boolean drain() throws InterruptedException {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (open.availablePermits() < MOST_OPEN && System.nanoTime() < deadline) {
            sendAgain();
            Thread.sleep(Duration.ofMillis(20).toMillis());
        }
        return open.availablePermits() == MOST_OPEN;
    }

    private void sendAgain() {
        for (Sending sending = again.poll(); sending != null; sending = again.poll()) {
            attempt(sending);
        }
    }

    private void attempt(Sending sending) {
        Producer<byte[], byte[]> producer = producers.current();
        ProducerRecord<byte[], byte[]> record = record(sending.send());
        long content = RecordHash.of(record.key(), record.value(), record.headers());
        context.history().sends().sending(content, sending.send().bad());
        try {
            producer.send(record, (metadata, e) -> {
                if (e == null) {
                    acknowledged(sending, content, metadata);
                } else {
                    failed(sending, producer, e);
                }
            });
        } catch (RuntimeException e) {
            failed(sending, producer, e);
        }
    }

    /** With a number of its own, so that no two records are the same. */
    private static ProducerRecord<byte[], byte[]> record(OutgoingRecord send) {
        RecordHeaders headers = new RecordHeaders(send.headers());
        headers.add(
                "load-number",
                ByteBuffer.allocate(Long.BYTES)
                        .putLong(NUMBERS.incrementAndGet())
                        .array());
        return new ProducerRecord<>(TopicNames.OPERATIONS, send.partition(), send.key(), send.value(), headers);
    }

    private void acknowledged(Sending sending, long content, RecordMetadata at) {
        context.history().sends().acknowledged(content, at.partition(), at.offset(), context.now());
        OutgoingRecord send = sending.send();
        if (!send.bad()) {
            context.cards().acknowledged(send.card(), at.partition(), at.offset());
        }
        open.release();
        sending.position().complete(LogPrefix.of(at.partition(), at.offset()));
    }

    private void failed(Sending sending, Producer<byte[], byte[]> producer, Exception e) {
        producers.failed(producer, e);
        if (sending.send().repeatable()) {
            again.add(sending);
        } else {
            open.release();
            sending.position().completeExceptionally(e);
        }
    }

    @Override
    public void close() {
        producers.close();
    }

    private record Sending(OutgoingRecord send, CompletableFuture<LogPrefix> position) {}
}
