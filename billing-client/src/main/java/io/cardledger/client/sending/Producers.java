package io.cardledger.client.sending;

import io.cardledger.client.broker.BrokerConnection;
import io.cardledger.client.generator.settings.SendMode;
import io.cardledger.client.settings.BillingClientSettings;
import io.cardledger.client.settings.SendingSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.stereotype.Component;

/** Makes the producers of this application. */
@Component
public class Producers {

    private final BrokerConnection connection;
    private final SendingSettings settings;
    private final MeterRegistry meters;

    Producers(BrokerConnection connection, BillingClientSettings settings, MeterRegistry meters) {
        this.connection = connection;
        this.settings = settings.client().sending();
        this.meters = meters;
    }

    /** For callers that wait for an answer: traced, bounded in time, on all in-sync replicas. */
    public CardProducer forCallers(String origin) {
        return create(origin, SendMode.ALL, settings.maxBlock(), true);
    }

    /** For the generator: waits {@code maxBlock} for room, which slows it down to what the broker takes. */
    public CardProducer forGenerator(String origin, SendMode mode, Duration maxBlock) {
        return create(origin, mode, maxBlock, false);
    }

    private CardProducer create(String origin, SendMode mode, Duration maxBlock, boolean traced) {
        Map<String, Object> config = new HashMap<>();
        config.put(ProducerConfig.CLIENT_ID_CONFIG, origin.replace('/', '-'));
        config.put(ProducerConfig.ACKS_CONFIG, mode.acks());
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, mode == SendMode.ALL);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis(maxBlock));
        putLimits(config);
        config.put(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG, SendingInterceptor.class.getName());
        config.put(SendingInterceptor.ORIGIN, origin);
        config.put(SendingInterceptor.TRACED, traced);
        config.put(SendingInterceptor.METERS, meters);
        return new CardProducer(() -> connection.newProducer(config), new SendMeters(meters, origin));
    }

    private void putLimits(Map<String, Object> config) {
        int delivery = millis(settings.deliveryTimeout());
        int linger = millis(settings.linger());
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, delivery);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.max(1, delivery / 2 - linger));
        config.put(ProducerConfig.LINGER_MS_CONFIG, linger);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, (int) settings.batch().toBytes());
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, settings.buffer().toBytes());
        config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
