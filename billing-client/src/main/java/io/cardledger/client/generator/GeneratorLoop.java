package io.cardledger.client.generator;

import io.cardledger.client.generator.settings.GeneratorSettings;
import io.cardledger.client.generator.settings.SendMode;
import io.cardledger.client.sending.CardProducer;
import io.cardledger.client.sending.Producers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** The generator's thread: sends what is due, and sleeps until more is. */
@Slf4j
@RequiredArgsConstructor
final class GeneratorLoop implements Runnable {

    private static final long MIN_SLEEP_NANOS = 1_000_000;
    private static final long MAX_SLEEP_NANOS = 500_000_000;
    private static final long MAX_BURST = 1_000;
    private static final Duration MAX_BLOCK = Duration.ofSeconds(2);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final Producers producers;
    private final String topic;
    private final Supplier<GeneratorSettings> settings;
    private final GeneratorCounters counters;
    private final RateMeter rate = new RateMeter(System.nanoTime());
    private volatile @Nullable Thread thread;
    private volatile boolean stopping;

    void open(Thread newThread) {
        stopping = false;
        thread = newThread;
    }

    void wake() {
        LockSupport.unpark(thread);
    }

    void stop() {
        stopping = true;
        wake();
    }

    double currentRate() {
        return rate.perSecond();
    }

    @Override
    public void run() {
        while (!stopping) {
            GeneratorSettings current = settings.get();
            if (current.enabled()) {
                sendOrRecover(current.mode());
            } else {
                sleep(MAX_SLEEP_NANOS);
            }
        }
    }

    private void sendOrRecover(SendMode mode) {
        try {
            send(mode);
        } catch (KafkaException e) {
            log.error("The generator cannot send: {}; trying again", e.getMessage());
            sleep(MAX_SLEEP_NANOS);
        }
    }

    /** With one producer, for as long as the mode stays the same. */
    private void send(SendMode mode) {
        CardProducer producer = producers.forGenerator("billing-client/generator", mode, MAX_BLOCK);
        try {
            GeneratorSettings current = settings.get();
            while (!stopping && current.enabled() && current.mode() == mode) {
                send(current, producer);
                current = settings.get();
            }
        } finally {
            producer.close(CLOSE_TIMEOUT);
        }
    }

    /** For as long as the settings stay the same. */
    private void send(GeneratorSettings current, CardProducer producer) {
        CardPicker cards = CardPicker.of(current);
        AmountPicker amounts = new AmountPicker(current);
        Pace pace = new Pace(current.rate(), System.nanoTime());
        while (isCurrent(current)) {
            long burst = Math.min(MAX_BURST, pace.due(System.nanoTime()));
            for (long i = 0; i < burst && isCurrent(current); i++) {
                counters.sent();
                producer.send(operation(cards.next(), amounts.next()), counters);
            }
            pace.done(Math.max(0, burst));
            long rest = pace.nanosToNext(System.nanoTime());
            sleep(rest == 0 ? 0 : Math.max(MIN_SLEEP_NANOS, Math.min(MAX_SLEEP_NANOS, rest)));
        }
    }

    private boolean isCurrent(GeneratorSettings current) {
        return !stopping && settings.get() == current;
    }

    private ProducerRecord<byte[], byte[]> operation(int number, String amount) {
        String card = Integer.toString(number);
        String json = "{\"card\":\"" + card + "\",\"operation\":" + amount + "}";
        return new ProducerRecord<>(topic, ascii(card), ascii(json));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void sleep(long nanos) {
        if (nanos > 0) {
            LockSupport.parkNanos(nanos);
        }
        rate.sample(System.nanoTime(), counters.acknowledgedCount());
    }
}
