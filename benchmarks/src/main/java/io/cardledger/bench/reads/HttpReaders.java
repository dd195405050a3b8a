package io.cardledger.bench.reads;

import io.cardledger.bench.latency.Latencies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.HdrHistogram.Histogram;

/** Readers that ask a server for random cards, each on a connection of its own. */
@RequiredArgsConstructor
final class HttpReaders {

    /** Enough to keep two processors busy, on both sides. */
    private static final int CONNECTIONS = 8;

    private static final int OK = 200;
    private static final long NANOS_PER_MICRO = 1_000;

    private final URI server;
    private final List<String> cards;

    /** As fast as they can: times of calls in microseconds. */
    Histogram atFullSpeed(Duration duration) {
        return run(duration, 0);
    }

    /** At a steady rate; whoever is late counts from when it was due. */
    Histogram at(double perSecond, Duration duration) {
        return run(duration, (long) (Duration.ofSeconds(1).toNanos() * CONNECTIONS / perSecond));
    }

    private Histogram run(Duration duration, long nanosBetween) {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            long end = System.nanoTime() + duration.toNanos();
            List<Future<Histogram>> running = IntStream.range(0, CONNECTIONS)
                    .mapToObj(reader -> threads.submit(() -> read(end, nanosBetween)))
                    .toList();
            Histogram all = Latencies.histogram();
            for (Future<Histogram> one : running) {
                all.add(one.get());
            }
            return all;
        } catch (Exception e) {
            throw new IllegalStateException("reading failed", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private Histogram read(long end, long nanosBetween) {
        Histogram times = Latencies.histogram();
        try (KeepAliveConnection connection = new KeepAliveConnection(server)) {
            long due = System.nanoTime()
                    + (nanosBetween == 0 ? 0 : ThreadLocalRandom.current().nextLong(nanosBetween));
            for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                if (now < due) {
                    LockSupport.parkNanos(due - now);
                    continue;
                }
                ask(connection);
                times.recordValue((System.nanoTime() - (nanosBetween == 0 ? now : due)) / NANOS_PER_MICRO);
                due += nanosBetween;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return times;
    }

    private void ask(KeepAliveConnection connection) throws IOException {
        String card = cards.get(ThreadLocalRandom.current().nextInt(cards.size()));
        int status = connection.get("/balance/" + card);
        if (status != OK) {
            throw new IllegalStateException("status " + status);
        }
    }
}
