package io.cardledger.server.streams;

import io.cardledger.server.settings.BillingServerSettings;
import io.cardledger.server.settings.OwnAddress;
import io.cardledger.server.topology.BillingTopology;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the client that runs the topology. */
@Configuration(proxyBeanMethods = false)
class StreamsConfiguration {

    @Bean
    RestoreProgress restoreProgress(MeterRegistry registry) {
        return new RestoreProgress(registry);
    }

    @Bean
    BillingStreams billingStreams(
            BillingServerSettings settings,
            KafkaProperties kafka,
            BillingTopology topology,
            OwnAddress address,
            StreamsObservers observers) {
        Map<String, Object> connection = kafka.buildStreamsProperties();
        Preflight preflight = new Preflight(settings, connection, address::hostAndPort);
        return new BillingStreams(settings, preflight, topology::build, observers);
    }

    @Bean
    StreamsObservers streamsObservers(
            RestoreProgress restore,
            MeterRegistry registry,
            ApplicationContext context,
            ObjectProvider<BillingStreams> streams) {
        FailurePolicy failures = new FailurePolicy(
                () -> context.publishEvent(new StreamsFailed(context)),
                () -> streams.getObject().startAnew());
        return new StreamsObservers(failures, restore, registry);
    }
}
