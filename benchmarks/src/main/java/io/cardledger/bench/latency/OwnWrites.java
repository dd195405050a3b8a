package io.cardledger.bench.latency;

import io.cardledger.bench.server.BenchServer;
import io.cardledger.bench.server.ServerTestbed;
import io.cardledger.bench.workload.CardNames;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import lombok.RequiredArgsConstructor;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes an operation and reads the balance after its position over HTTP, again and again, at a steady rate. */
@RequiredArgsConstructor
final class OwnWrites {

    private static final long INTERVAL_MICROS = 20_000;
    private static final long NANOS_PER_MICRO = 1_000;
    private static final int OK = 200;

    private final ServerTestbed testbed;
    private final BenchServer server;
    private final int cards;

    /** Times from the acknowledgement to the answer, in microseconds. */
    Histogram measure(int times) {
        Histogram histogram = Latencies.histogram();
        Map<String, Object> properties = testbed.broker().clientProperties();
        try (var producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            long start = System.nanoTime();
            for (int i = 0; i < times; i++) {
                long due = start + i * INTERVAL_MICROS * NANOS_PER_MICRO;
                parkUntil(due);
                // whoever would have come while one waits has to wait as well
                histogram.recordValueWithExpectedInterval(once(producer, i % cards), INTERVAL_MICROS);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return histogram;
    }

    private static void parkUntil(long due) {
        while (System.nanoTime() < due) {
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }

    private long once(KafkaProducer<byte[], byte[]> producer, int number)
            throws ExecutionException, InterruptedException {
        String card = CardNames.name(number);
        byte[] json = ("{\"card\":\"" + card + "\",\"operation\":0.01}").getBytes(StandardCharsets.US_ASCII);
        RecordMetadata written = producer.send(
                        new ProducerRecord<>(testbed.input(), card.getBytes(StandardCharsets.US_ASCII), json))
                .get();
        long acknowledged = System.nanoTime();
        String path = "/balance/%s?after=%d@%d&wait=5s".formatted(card, written.partition(), written.offset());
        int status = server.tryGet(path).orElseThrow().statusCode();
        if (status != OK) {
            throw new IllegalStateException("own write not seen: status " + status);
        }
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - acknowledged);
    }
}
