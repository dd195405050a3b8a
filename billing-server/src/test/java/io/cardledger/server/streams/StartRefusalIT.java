package io.cardledger.server.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cardledger.broker.BrokerSettings;
import io.cardledger.broker.KraftBroker;
import io.cardledger.model.topic.BillingTopics;
import io.cardledger.model.topic.TopicMisfitException;
import io.cardledger.model.topic.TopicSetup;
import io.cardledger.server.RunningServer;
import io.cardledger.server.Wire;
import io.cardledger.support.start.StartRefusedException;
import io.cardledger.test.log.CapturedLog;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StartRefusalIT {

    private KraftBroker broker;
    private Wire wire;
    private Admin admin;

    @BeforeAll
    void start() {
        broker = KraftBroker.start(BrokerSettings.ephemeral());
        wire = new Wire(broker);
        admin = wire.admin();
        new TopicSetup(admin, BillingTopics.defaults()).run();
    }

    @AfterAll
    void stop() {
        admin.close();
        wire.close();
        broker.close();
    }

    @Test
    void anOffsetBelowTheStartOfTheLogIsRefused() throws Exception {
        TopicPartition partition = operationsOf("cut", 7);
        commit("cut", 3);
        admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(5)))
                .all()
                .get();

        assertRefused("cut", "offset 3 of cut-in-0", "starts at 5", "--reset-offsets");
    }

    @Test
    void anOffsetBeyondTheEndOfTheLogIsRefused() throws Exception {
        operationsOf("beyond", 2);
        commit("beyond", 9);

        assertRefused("beyond", "offset 9 of beyond-in-0", "ends at 2", "application-id");
    }

    @Test
    void aMissingOffsetIsRefusedWhileThereIsStateOnAnyPartition() throws Exception {
        operationsOf("lost", 2);
        admin.createTopics(List.of(new NewTopic("lost-BillingStore-changelog", 4, (short) 1)))
                .all()
                .get();
        wire.send(new ProducerRecord<>("lost-BillingStore-changelog", 2, "card".getBytes(), "state".getBytes()));

        assertRefused("lost", "no committed offset for", "lost-in-0", "changelog-2", "up to offset 1");
    }

    @Test
    void stateThatIsGoneIsRefusedWhileOffsetsAreCommitted() throws Exception {
        operationsOf("gone", 2);
        commit("gone", 2);

        assertRefused("gone", "offset 2 of gone-in-0", "no gone-BillingStore-changelog");
    }

    @Test
    void aTopicThatDoesNotFitIsRefused() throws Exception {
        admin.createTopics(List.of(new NewTopic("misfit-in", 3, (short) 1)))
                .all()
                .get();
        CapturedLog log = new CapturedLog();
        Throwable failure = catchThrowable(() -> start("misfit"));

        assertThat(failure).hasRootCauseInstanceOf(TopicMisfitException.class);
        assertThat(log.end())
                .filteredOn(line -> line.startsWith("ERROR"))
                .singleElement()
                .asString()
                .contains("cannot start: topic misfit-in has 3 partitions and must have 4")
                .doesNotContain("\n");
    }

    @Test
    void aFirstStartCountsWhatIsThereAlreadyFromTheStartOfTheLog() throws Exception {
        operationsOf("fresh", 5);
        try (RunningServer server = start("fresh")) {
            assertThat(server.get("/balance/c?wait=30s&after=0@4").body())
                    .contains("\"balance\":5.00,\"operations\":5");
        }
    }

    /** Operations on partition 0 of a topic of the application's own. */
    private TopicPartition operationsOf(String application, int count) throws Exception {
        String topic = application + "-in";
        admin.createTopics(List.of(new NewTopic(topic, 4, (short) 1))).all().get();
        for (int i = 0; i < count; i++) {
            byte[] operation = "{\"card\":\"c\",\"operation\":1}".getBytes();
            wire.send(new ProducerRecord<>(topic, 0, null, operation));
        }
        return new TopicPartition(topic, 0);
    }

    /** An offset of partition 0; those of the others are right. */
    private void commit(String application, long offset) throws Exception {
        String topic = application + "-in";
        OffsetAndMetadata zero = new OffsetAndMetadata(0);
        admin.alterConsumerGroupOffsets(
                        application,
                        Map.of(
                                new TopicPartition(topic, 0), new OffsetAndMetadata(offset),
                                new TopicPartition(topic, 1), zero,
                                new TopicPartition(topic, 2), zero,
                                new TopicPartition(topic, 3), zero))
                .all()
                .get();
    }

    private RunningServer start(String application) {
        return RunningServer.start(
                broker,
                "--billing.server.application-id=" + application,
                "--billing.topics.operations=" + application + "-in");
    }

    private void assertRefused(String application, String... said) {
        CapturedLog log = new CapturedLog();
        Throwable failure = catchThrowable(() -> start(application));

        assertThat(failure).hasRootCauseInstanceOf(StartRefusedException.class);
        assertThat(log.end())
                .filteredOn(line -> line.startsWith("ERROR"))
                .singleElement()
                .asString()
                .contains("billing-server cannot start: group " + application)
                .contains(said)
                .doesNotContain("\n");
    }
}
