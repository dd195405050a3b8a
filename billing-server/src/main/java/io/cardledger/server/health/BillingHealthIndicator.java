package io.cardledger.server.health;

import io.cardledger.server.routing.Placements;
import io.cardledger.server.streams.BillingStreams;
import io.cardledger.server.streams.RestoreProgress;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether this instance can answer for any card, by itself or by asking the active one. */
@Component("billing")
@RequiredArgsConstructor
class BillingHealthIndicator implements HealthIndicator {

    private final BillingStreams streams;
    private final RestoreProgress restore;
    private final Placements placements;

    @Override
    public Health health() {
        KafkaStreams client = streams.client();
        if (client == null) {
            return Health.outOfService().withDetail("fold", "not started").build();
        }
        KafkaStreams.State state = client.state();
        Health.Builder health = canAnswer(state) ? Health.up() : Health.outOfService();
        return health.withDetail("fold", state.name())
                .withDetail("restoring", restore.remaining())
                .build();
    }

    /** While it joins or restores, it can already forward, once it knows who owns what. */
    private boolean canAnswer(KafkaStreams.State state) {
        return state == KafkaStreams.State.RUNNING
                || state == KafkaStreams.State.REBALANCING
                        && placements.all().stream().anyMatch(placement -> placement.active() != null);
    }
}
