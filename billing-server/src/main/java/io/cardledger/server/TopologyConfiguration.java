package io.cardledger.server;

import io.cardledger.model.topic.BillingTopics;
import io.cardledger.server.account.AccountCodec;
import io.cardledger.server.guard.GuardMetrics;
import io.cardledger.server.guard.OperationGuard;
import io.cardledger.server.guard.QueryGuard;
import io.cardledger.server.ledger.Ledger;
import io.cardledger.server.ledger.LedgerMetrics;
import io.cardledger.server.ledger.LedgerWiring;
import io.cardledger.server.reply.ForeignReplies;
import io.cardledger.server.reply.ReplyRequests;
import io.cardledger.server.settings.BillingServerSettings;
import io.cardledger.server.settings.StoreSettings;
import io.cardledger.server.store.BillingStore;
import io.cardledger.server.store.BillingStoreBuilder;
import io.cardledger.server.store.memory.MemoryStoreSupplier;
import io.cardledger.server.topology.BillingTopology;
import io.cardledger.server.waiting.WaitingReads;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.Stores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the topology and its store. */
@Configuration(proxyBeanMethods = false)
class TopologyConfiguration {

    @Bean
    BillingTopology billingTopology(
            BillingServerSettings settings, MeterRegistry registry, ForeignReplies foreign, WaitingReads waiting) {
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

    private static BillingStoreBuilder storeBuilder(BillingServerSettings settings) {
        StoreSettings store = settings.server().store();
        KeyValueBytesStoreSupplier supplier = switch (store.kind()) {
            case MEMORY -> new MemoryStoreSupplier(BillingStore.NAME);
            case ROCKSDB -> Stores.persistentKeyValueStore(BillingStore.NAME);
        };
        int partitions = settings.topics().partitions();
        int rememberedIds = settings.server().rememberedIds();
        return new BillingStoreBuilder(
                supplier, new AccountCodec(rememberedIds), store.cachedCards(rememberedIds, partitions), partitions);
    }
}
