package io.cardledger.server.routing;

import io.cardledger.server.lookup.LocalStore;
import io.cardledger.server.settings.BillingServerSettings;
import io.cardledger.server.store.BillingStore;
import io.cardledger.server.streams.BillingStreams;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.streams.LagInfo;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what is known of the instances, and this one's own accounts, to the running streams client. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

    @Bean
    Placements placements(BillingServerSettings settings, BillingStreams streams) {
        return new Placements(settings.topics(), streams::instances);
    }

    @Bean
    LocalStore localStore(BillingStreams streams) {
        return new LocalStore(BillingStore.NAME, streams::client);
    }

    @Bean
    ChangelogLags changelogLags(BillingServerSettings settings, BillingStreams streams) {
        return new ChangelogLags(() -> lags(streams), settings.server().reads().lagMaxAge(), System::nanoTime);
    }

    private static Map<Integer, ChangelogLag> lags(BillingStreams streams) {
        return streams.lags(BillingStore.NAME).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, lag -> lagOf(lag.getValue())));
    }

    private static ChangelogLag lagOf(LagInfo lag) {
        return ChangelogLag.between(lag.currentOffsetPosition(), lag.endOffsetPosition());
    }
}
