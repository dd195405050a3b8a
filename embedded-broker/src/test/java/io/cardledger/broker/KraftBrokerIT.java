package io.cardledger.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KraftBrokerIT {

    private static final Optional<Integer> FOUR_PARTITIONS = Optional.of(4);

    @TempDir
    Path directory;

    private final int port = Ports.anyFree();
    private final int controllerPort = Ports.anyFree();

    @Test
    void runsWithTheLatestTransactionProtocol() throws Exception {
        try (KraftBroker broker = KraftBroker.start(settings());
                Admin admin = Admin.create(broker.clientProperties())) {
            Map<String, FinalizedVersionRange> features =
                    admin.describeFeatures().featureMetadata().get().finalizedFeatures();
            assertThat(features.get("transaction.version").maxVersionLevel()).isEqualTo((short) 2);
        }
    }

    @Test
    void keepsTopicsRecordsAndCommittedOffsetsAcrossARestart() throws Exception {
        try (KraftBroker broker = KraftBroker.start(settings())) {
            createTopic(broker, "kept");
            BrokerClients.sendInTransaction(broker, "kept", List.of("a", "b"));
            assertThat(BrokerClients.readAndCommit(broker, "kept", "group")).containsExactly("a", "b");
        }
        try (KraftBroker broker = KraftBroker.start(settings())) {
            BrokerClients.sendInTransaction(broker, "kept", List.of("c"));
            assertThat(BrokerClients.readAndCommit(broker, "kept", "group")).containsExactly("c");
        }
    }

    @Test
    void createsNoTopicJustBecauseSomeoneWritesToIt() {
        try (KraftBroker broker = KraftBroker.start(settings())) {
            Map<String, Object> properties = new HashMap<>(broker.clientProperties());
            properties.put("max.block.ms", 1_000);
            try (var producer = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
                assertThatThrownBy(() -> producer.send(new ProducerRecord<>("misspelt", "x"))
                                .get())
                        .hasMessageContaining("misspelt");
            }
            try (Admin admin = Admin.create(broker.clientProperties())) {
                assertThatThrownBy(() -> admin.describeTopics(List.of("misspelt"))
                                .allTopicNames()
                                .get())
                        .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
            }
        }
    }

    @Test
    void refusesAWrongPassword() {
        BrokerSettings strict = BrokerSettings.builder()
                .port(port)
                .controllerPort(controllerPort)
                .directory(directory)
                .password("quo\"te\\d")
                .build();
        try (KraftBroker broker = KraftBroker.start(strict)) {
            assertThat(clusterIdSeenBy(broker.clientProperties())).isNotBlank();
            Map<String, Object> wrong = new HashMap<>(broker.clientProperties());
            wrong.putAll(new Credentials("admin", "guess").clientProperties());
            assertThatThrownBy(() -> clusterIdSeenBy(wrong)).hasRootCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void refusesABusyPortAndNamesIt() throws Exception {
        for (int busy : new int[] {port, controllerPort}) {
            try (ServerSocket other = new ServerSocket(busy, 1, InetAddress.getLoopbackAddress())) {
                assertThatThrownBy(() -> KraftBroker.start(settings()))
                        .isInstanceOf(PortInUseException.class)
                        .hasMessageContaining("port " + other.getLocalPort());
            }
        }
        KraftBroker.start(settings()).close();
    }

    @Test
    void refusesADirectoryInWhichAnotherBrokerWorks() {
        BrokerSettings elsewhere = BrokerSettings.builder()
                .port(Ports.anyFree())
                .controllerPort(Ports.anyFree())
                .directory(directory)
                .build();
        try (KraftBroker broker = KraftBroker.start(settings())) {
            assertThatThrownBy(() -> KraftBroker.start(elsewhere)).isInstanceOf(DirectoryInUseException.class);
            assertThat(clusterIdSeenBy(broker.clientProperties())).isNotBlank();
        }
    }

    @Test
    void deletesATemporaryDirectoryAtTheEnd() {
        BrokerSettings settings = BrokerSettings.ephemeral();
        KraftBroker.start(settings).close();
        assertThat(settings.directory()).doesNotExist();
    }

    private BrokerSettings settings() {
        return BrokerSettings.builder()
                .port(port)
                .controllerPort(controllerPort)
                .directory(directory)
                .build();
    }

    private static void createTopic(KraftBroker broker, String name) throws Exception {
        try (Admin admin = Admin.create(broker.clientProperties())) {
            admin.createTopics(List.of(new NewTopic(name, FOUR_PARTITIONS, Optional.empty())))
                    .all()
                    .get();
        }
    }

    private static String clusterIdSeenBy(Map<String, Object> properties) {
        try (Admin admin = Admin.create(properties)) {
            return admin.describeCluster().clusterId().get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
