package io.cardledger.server.streams;

import io.cardledger.model.topic.BillingTopics;
import io.cardledger.server.account.AccountCodec;
import io.cardledger.server.account.BillingStoreBuilder;
import io.cardledger.server.account.MemoryStoreSupplier;
import io.cardledger.server.balance.WaitingReads;
import io.cardledger.server.guard.GuardMetrics;
import io.cardledger.server.guard.OperationGuard;
import io.cardledger.server.guard.QueryGuard;
import io.cardledger.server.ledger.Ledger;
import io.cardledger.server.ledger.LedgerMetrics;
import io.cardledger.server.ledger.LedgerWiring;
import io.cardledger.server.reply.ForeignReplies;
import io.cardledger.server.reply.ReplyRequests;
import io.cardledger.server.routing.OwnAddress;
import io.cardledger.server.settings.BillingSettings;
import io.cardledger.server.settings.StoreSettings;
import io.cardledger.server.topology.BillingTopology;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.Stores;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the topology and the client that runs it. */
@Configuration(proxyBeanMethods = false)
class StreamsConfiguration {

    @Bean
    BillingTopology billingTopology(
            BillingSettings settings, MeterRegistry registry, ForeignReplies foreign, WaitingReads waiting) {
        BillingTopics topics = settings.topics();
        GuardMetrics guardMetrics = new GuardMetrics(registry);
        LedgerMetrics metrics = new LedgerMetrics(registry);
        boolean balanceTopic = settings.server().balanceTopic();
        LedgerWiring wiring = new LedgerWiring(topics, foreign, metrics, balanceTopic, waiting::decided);
        ReplyRequests replies = new ReplyRequests(
                topics.replies(),
                settings.server().replyTopics(),
                header -> registry.counter("billing.replies.ignored", "header", header)
                        .increment());
        return new BillingTopology(
                topics,
                () -> new OperationGuard(topics.partitions(), replies, guardMetrics),
                () -> new QueryGuard(topics.partitions(), replies),
                () -> new Ledger(wiring),
                storeBuilder(settings));
    }

    private static BillingStoreBuilder storeBuilder(BillingSettings settings) {
        StoreSettings store = settings.server().store();
        KeyValueBytesStoreSupplier supplier = store.kind() == StoreSettings.Kind.MEMORY
                ? new MemoryStoreSupplier(Ledger.STORE)
                : Stores.persistentKeyValueStore(Ledger.STORE);
        int partitions = settings.topics().partitions();
        int rememberedIds = settings.server().rememberedIds();
        return new BillingStoreBuilder(
                supplier, new AccountCodec(rememberedIds), store.cachedCards(rememberedIds, partitions), partitions);
    }

    @Bean
    RestoreProgress restoreProgress(MeterRegistry registry) {
        return new RestoreProgress(registry);
    }

    @Bean
    BillingStreams billingStreams(
            BillingSettings settings,
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
