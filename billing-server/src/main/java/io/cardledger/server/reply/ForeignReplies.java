package io.cardledger.server.reply;

import io.cardledger.model.reply.ReplyHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * Sends answers to topics that are not the suite's own, on a thread and with a producer of its own: whatever such a
 * topic is like, it can neither block nor fail the fold. What does not fit is dropped and counted.
 */
@Slf4j
public final class ForeignReplies implements AutoCloseable {

    private static final int MAX_QUEUED = 10_000;

    private final Producer<byte[], byte[]> producer;
    private final Function<String, Optional<Integer>> partitionsOf;
    private final Consumer<String> dropped;
    private final BlockingQueue<Reply> queue = new ArrayBlockingQueue<>(MAX_QUEUED);
    private final Thread thread = new Thread(this::run, "foreign-replies");

    /**
     * @param producer to send with; closed with this
     * @param partitionsOf how many partitions a topic has, or empty if there is no such topic; may block
     * @param dropped told why an answer was not sent, or not where it was asked for
     */
    public ForeignReplies(
            Producer<byte[], byte[]> producer,
            Function<String, Optional<Integer>> partitionsOf,
            Consumer<String> dropped) {
        this.producer = producer;
        this.partitionsOf = partitionsOf;
        this.dropped = dropped;
        thread.setDaemon(true);
        thread.start();
    }

    /** Takes an answer to send; never blocks. */
    public void send(Reply reply) {
        if (!queue.offer(reply)) {
            dropped.accept("queue-full");
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                trySend(queue.take());
            }
        } catch (InterruptedException e) {
            log.debug("no more replies are sent");
        }
    }

    private void trySend(Reply reply) {
        try {
            Optional<Integer> partitions = partitionsOf.apply(reply.to().topic());
            if (partitions.isEmpty()) {
                dropped.accept("no-such-topic");
                return;
            }
            producer.send(recordOf(reply, partitions.get()), (metadata, e) -> {
                if (e != null) {
                    dropped.accept("send-failed");
                }
            });
        } catch (InterruptException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            dropped.accept("send-failed");
            log.debug("a reply could not be sent", e);
        }
    }

    private ProducerRecord<byte[], byte[]> recordOf(Reply reply, int partitions) {
        Integer partition = reply.to().partition();
        if (partition != null && partition >= partitions) {
            dropped.accept("no-such-partition");
            partition = null;
        }
        return new ProducerRecord<>(reply.to().topic(), partition, reply.key(), reply.body(), headersOf(reply));
    }

    private static List<Header> headersOf(Reply reply) {
        byte[] correlationId = reply.to().correlationId();
        return correlationId == null
                ? List.of()
                : List.of(new RecordHeader(ReplyHeaders.CORRELATION_ID, correlationId));
    }

    @Override
    public void close() {
        thread.interrupt();
        producer.close(Duration.ofSeconds(1));
    }
}
