package io.cardledger.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.junit.jupiter.api.Test;

class KraftBrokerIT {

    @Test
    void runsWithTheLatestTransactionProtocol() throws Exception {
        try (KraftBroker broker = KraftBroker.start(BrokerSettings.ephemeral());
                Admin admin = Admin.create(broker.clientProperties())) {
            Map<String, FinalizedVersionRange> features =
                    admin.describeFeatures().featureMetadata().get().finalizedFeatures();
            assertThat(features.get("transaction.version").maxVersionLevel()).isEqualTo((short) 2);
        }
    }
}
