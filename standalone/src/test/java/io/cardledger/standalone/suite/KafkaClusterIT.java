package io.cardledger.standalone.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardledger.broker.BrokerSettings;
import io.cardledger.broker.KraftBroker;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaClusterIT {

    @Test
    void knowsItsIdAndRefusesAWrongPassword() {
        try (KraftBroker broker = KraftBroker.start(BrokerSettings.ephemeral())) {
            Map<String, String> login = new HashMap<>();
            broker.clientProperties().forEach((name, value) -> login.put(name, value.toString()));
            KafkaCluster cluster = new KafkaCluster(broker.bootstrapServers(), login);
            assertThat(cluster.id()).isNotBlank().isEqualTo(cluster.id());

            login.computeIfPresent("sasl.jaas.config", (name, jaas) -> jaas.replace("admin-secret", "guess"));
            assertThatThrownBy(() -> new KafkaCluster(broker.bootstrapServers(), login).id())
                    .isInstanceOf(SuiteException.class)
                    .hasMessageContainingAll(broker.bootstrapServers(), "refuses the login", "--client-config");
        }
    }
}
