package io.cardledger.server.streams;

import io.cardledger.model.topic.AdminCalls;
import io.cardledger.model.topic.RetryingTopicSetup;
import io.cardledger.server.settings.BillingServerSettings;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FinalizedVersionRange;

/** What has to be true of the cluster before the fold starts. */
@Slf4j
@RequiredArgsConstructor
final class Preflight {

    private static final int MAX_REPLICATION = 3;
    private static final String TRANSACTION_VERSION = "transaction.version";
    private static final short SAFE_TRANSACTIONS = 2;

    private final BillingServerSettings settings;
    private final Map<String, Object> connection;
    private final Supplier<String> address;

    /** Creates and checks topics and offsets, and returns the configuration to start with. */
    Properties run() {
        new RetryingTopicSetup(connection, settings.topics(), settings.server().setupTimeout()).run();
        try (Admin admin = Admin.create(connection)) {
            checkTransactions(admin);
            new CommittedOffsets(admin, settings.topics(), settings.server().applicationId()).check();
            int brokers = Math.max(settings.topics().brokers(), brokers(admin));
            int replication = Math.min(MAX_REPLICATION, brokers);
            return new StreamsProperties(settings.server(), connection).build(address.get(), replication);
        }
    }

    private static void checkTransactions(Admin admin) {
        FinalizedVersionRange found = AdminCalls.answer(admin.describeFeatures().featureMetadata())
                .finalizedFeatures()
                .get(TRANSACTION_VERSION);
        if (found == null || found.maxVersionLevel() < SAFE_TRANSACTIONS) {
            log.warn(
                    "the cluster's {} is below {}: a record of an aborted transaction may turn up in a later one;"
                            + " run kafka-features upgrade --feature {}={}",
                    TRANSACTION_VERSION,
                    SAFE_TRANSACTIONS,
                    TRANSACTION_VERSION,
                    SAFE_TRANSACTIONS);
        }
    }

    private static int brokers(Admin admin) {
        return AdminCalls.answer(admin.describeCluster().nodes()).size();
    }
}
