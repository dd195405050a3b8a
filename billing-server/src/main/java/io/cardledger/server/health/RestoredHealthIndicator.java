package io.cardledger.server.health;

import io.cardledger.server.routing.ChangelogLag;
import io.cardledger.server.routing.ChangelogLags;
import io.cardledger.server.streams.BillingStreams;
import java.util.Collection;
import java.util.function.BooleanSupplier;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether this instance has what it is to have, its standby copies too: then the next one may be updated. */
@Component("restored")
class RestoredHealthIndicator implements HealthIndicator {

    private final BooleanSupplier running;
    private final ChangelogLags lags;

    @Autowired
    RestoredHealthIndicator(BillingStreams streams, ChangelogLags lags) {
        this(() -> isRunning(streams.client()), lags);
    }

    RestoredHealthIndicator(BooleanSupplier running, ChangelogLags lags) {
        this.running = running;
        this.lags = lags;
    }

    @Override
    public Health health() {
        if (!running.getAsBoolean()) {
            return Health.outOfService().build();
        }
        return lags.latest()
                .handle((known, failure) ->
                        known == null ? Health.outOfService().build() : health(known.values()))
                .join();
    }

    private static boolean isRunning(@Nullable KafkaStreams client) {
        return client != null && client.state() == KafkaStreams.State.RUNNING;
    }

    private static Health health(Collection<ChangelogLag> lags) {
        boolean caughtUp = lags.stream().allMatch(ChangelogLag::isCaughtUp);
        Health.Builder health = caughtUp ? Health.up() : Health.outOfService();
        return health.withDetail(
                        "lag",
                        lags.stream().mapToLong(ChangelogLag::behind).max().orElse(0))
                .build();
    }
}
