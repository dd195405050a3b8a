package io.cardledger.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cardledger.broker.BrokerSettings;
import io.cardledger.broker.KraftBroker;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a reply topic or a clock is like, the fold goes on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRepliesIT {

    private KraftBroker broker;
    private Wire wire;
    private Admin admin;
    private RunningServer server;

    @BeforeAll
    void start() throws Exception {
        broker = KraftBroker.start(BrokerSettings.ephemeral());
        wire = new Wire(broker);
        admin = wire.admin();
        // a topic of somebody else's making, with the senders' clocks
        Map<String, String> sendersTime =
                Map.of("message.timestamp.type", "CreateTime", "message.timestamp.after.max.ms", "" + Long.MAX_VALUE);
        create(new NewTopic(Wire.TOPICS.operations(), 4, (short) 1).configs(sendersTime));
        create(new NewTopic("billing-reply-tiny", 1, (short) 1).configs(Map.of("max.message.bytes", "100")));
        create(new NewTopic("billing-reply-unsafe", 1, (short) 1).configs(Map.of("min.insync.replicas", "2")));
        create(new NewTopic("billing-reply-gone", 1, (short) 1));
        server = RunningServer.start(broker, "--billing.server.streams.standbys=0");
    }

    @AfterAll
    void stop() {
        server.close();
        admin.close();
        wire.close();
        broker.close();
    }

    private void create(NewTopic topic) throws Exception {
        admin.createTopics(List.of(topic)).all().get();
    }

    @ParameterizedTest
    @ValueSource(strings = {"billing-reply-absent", "billing-reply-tiny"})
    void aReplyTopicThatTakesNoReplyHoldsNothingUp(String topic) {
        double before = dropped();
        ask(topic);
        Cluster.assertTheFoldGoesOn(server, wire);
        await().until(() -> dropped() > before);
    }

    @Test
    void aReplyTopicThatWantsMoreReplicasThanThereAreHoldsNothingUp() {
        ask("billing-reply-unsafe");
        Cluster.assertTheFoldGoesOn(server, wire);
    }

    @Test
    void aReplyTopicThatIsDeletedWhileInUseHoldsNothingUp() throws Exception {
        ask("billing-reply-gone");
        await().until(() -> wire.read("billing-reply-gone").size() == 2);
        admin.deleteTopics(List.of("billing-reply-gone")).all().get();

        double before = dropped();
        ask("billing-reply-gone");
        Cluster.assertTheFoldGoesOn(server, wire);
        await().until(() -> dropped() >= before + 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 4_102_444_800_000L, 253_402_300_799_001L, Long.MAX_VALUE})
    void anOperationIsCountedWhateverItsSendersClockSays(long timestamp) {
        String card = "clock" + timestamp;
        byte[] operation = ("{\"card\":\"" + card + "\",\"operation\":1}").getBytes(UTF_8);
        String after = wire.send(new ProducerRecord<>(Wire.TOPICS.operations(), null, timestamp, null, operation));

        assertThat(server.get("/balance/" + card + "?wait=30s&after=" + after).body())
                .contains("\"balance\":1.00,\"operations\":1", "\"position\":\"" + after + "\"");
        Cluster.assertTheFoldGoesOn(server, wire);
    }

    /** Asks for an outcome and for a balance there. */
    private void ask(String replyTopic) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("kafka_replyTopic", replyTopic.getBytes(UTF_8));
        byte[] operation = "{\"card\":\"asking\",\"operation\":1}".getBytes(UTF_8);
        wire.send(Wire.TOPICS.operations(), null, operation, headers);
        wire.send(Wire.TOPICS.queries(), null, "asking".getBytes(UTF_8), headers);
    }

    private double dropped() {
        return server.bean(MeterRegistry.class).find("billing.replies.dropped").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
