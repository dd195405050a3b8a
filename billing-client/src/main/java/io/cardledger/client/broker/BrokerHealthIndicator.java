package io.cardledger.client.broker;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Tells whether a broker answered within the last few seconds. */
final class BrokerHealthIndicator implements HealthIndicator, AutoCloseable {

    private static final Duration FRESH = Duration.ofSeconds(3);
    private static final Map<String, Object> ADMIN_SETTINGS = Map.of(
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 2_000,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);

    private final Admin admin;
    private Health last = Health.unknown().build();
    private long checkedNanos = System.nanoTime() - FRESH.toNanos();

    BrokerHealthIndicator(BrokerConnection connection) {
        this.admin = connection.newAdmin(ADMIN_SETTINGS);
    }

    @Override
    public synchronized Health health() {
        if (System.nanoTime() - checkedNanos >= FRESH.toNanos()) {
            last = check();
            checkedNanos = System.nanoTime();
        }
        return last;
    }

    private Health check() {
        try {
            int brokers = admin.describeCluster().nodes().get().size();
            return Health.up().withDetail("brokers", brokers).build();
        } catch (ExecutionException e) {
            return Health.down(e).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
