package io.cardledger.support.broker;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Tells whether a broker answers, or did so a short time ago. */
public final class BrokerHealthIndicator implements HealthIndicator, AutoCloseable {

    private static final int TIMEOUT_MILLIS = 2_000;

    private final Map<String, Object> settings;
    private final Duration maxAge;
    private @Nullable Admin admin;
    private Health last = Health.unknown().build();
    private long checkedNanos;

    /**
     * @param connection how to connect, as for Kafka's {@link Admin}
     * @param maxAge how long an answer is good for; zero to ask the broker each time
     */
    public BrokerHealthIndicator(Map<String, Object> connection, Duration maxAge) {
        this.settings = new HashMap<>(connection);
        this.maxAge = maxAge;
        this.checkedNanos = System.nanoTime() - maxAge.toNanos();
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
    }

    @Override
    public synchronized Health health() {
        if (System.nanoTime() - checkedNanos >= maxAge.toNanos()) {
            last = check();
            checkedNanos = System.nanoTime();
        }
        return last;
    }

    private Health check() {
        try {
            admin = admin == null ? Admin.create(settings) : admin;
            int brokers = admin.describeCluster().nodes().get().size();
            return Health.up().withDetail("brokers", brokers).build();
        } catch (ExecutionException | KafkaException e) {
            return Health.down(e).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        }
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
