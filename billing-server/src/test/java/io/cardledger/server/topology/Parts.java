package io.cardledger.server.topology;

import static io.cardledger.server.topology.Bench.TOPICS;

import io.cardledger.server.account.AccountCodec;
import io.cardledger.server.guard.GuardMetrics;
import io.cardledger.server.guard.OperationGuard;
import io.cardledger.server.guard.QueryGuard;
import io.cardledger.server.ledger.Ledger;
import io.cardledger.server.ledger.LedgerMetrics;
import io.cardledger.server.ledger.LedgerWiring;
import io.cardledger.server.reply.ForeignReplies;
import io.cardledger.server.reply.ReplyRequests;
import io.cardledger.server.store.BillingStore;
import io.cardledger.server.store.BillingStoreBuilder;
import io.cardledger.server.store.memory.MemoryStoreSupplier;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.regex.Pattern;

/** What a topology is put together from. */
record Parts(MeterRegistry registry, ForeignReplies foreignReplies) {

    private static final int REMEMBERED_IDS = 32;

    BillingTopology topology(int cachedCards, boolean balanceTopic) {
        LedgerMetrics metrics = new LedgerMetrics(registry);
        LedgerWiring wiring = new LedgerWiring(TOPICS, foreignReplies, metrics, balanceTopic, card -> {});
        GuardMetrics guardMetrics = new GuardMetrics(registry);
        ReplyRequests replies = new ReplyRequests(
                TOPICS.replies(),
                Pattern.compile("billing-reply-.*"),
                header -> registry.counter("billing.replies.ignored", "header", header)
                        .increment());
        return new BillingTopology(
                TOPICS,
                () -> new OperationGuard(TOPICS.partitions(), replies, guardMetrics),
                () -> new QueryGuard(TOPICS.partitions(), replies),
                () -> new Ledger(wiring),
                store(cachedCards));
    }

    private static BillingStoreBuilder store(int cachedCards) {
        return new BillingStoreBuilder(
                new MemoryStoreSupplier(BillingStore.NAME),
                new AccountCodec(REMEMBERED_IDS),
                cachedCards,
                TOPICS.partitions());
    }
}
