package io.cardledger.server.health;

import io.cardledger.server.streams.BillingStreams;
import java.util.stream.LongStream;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether this instance has what it is to have, its standby copies too: then the next one may be updated. */
@Component("restored")
@RequiredArgsConstructor
class RestoredHealthIndicator implements HealthIndicator {

    /** What Kafka Streams takes for caught up ({@code acceptable.recovery.lag}): under load a copy never is quite. */
    private static final long ACCEPTABLE_LAG = 10_000;

    private final BillingStreams streams;

    @Override
    public Health health() {
        KafkaStreams client = streams.client();
        if (client == null || client.state() != KafkaStreams.State.RUNNING) {
            return Health.outOfService().build();
        }
        try {
            long lag = lags(client).max().orElse(0);
            Health.Builder health = lag <= ACCEPTABLE_LAG ? Health.up() : Health.outOfService();
            return health.withDetail("lag", lag).build();
        } catch (StreamsException | IllegalStateException e) {
            return Health.outOfService().build();
        }
    }

    private static LongStream lags(KafkaStreams client) {
        return client.allLocalStorePartitionLags().values().stream()
                .flatMap(partitions -> partitions.values().stream())
                .mapToLong(lag -> Math.max(0, lag.offsetLag()));
    }
}
