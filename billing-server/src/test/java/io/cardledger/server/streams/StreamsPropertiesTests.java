package io.cardledger.server.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.server.settings.BillingServerSettings;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StreamsPropertiesTests {

    @Test
    void countEachOperationOnceAndCommitTenTimesASecond() {
        assertThat(properties(Map.of(), 1))
                .containsEntry("processing.guarantee", "exactly_once_v2")
                .containsEntry("commit.interval.ms", 100L)
                .containsEntry("application.server", "here:8080")
                .containsEntry("num.standby.replicas", 1);
    }

    @Test
    void noticeWhoIsGoneSoonAndWhoComesSooner() {
        assertThat(properties(Map.of(), 1))
                .containsEntry("main.consumer.session.timeout.ms", 6_000)
                .containsEntry("main.consumer.heartbeat.interval.ms", 500)
                .containsEntry("producer.transaction.timeout.ms", 5_000)
                .containsEntry("producer.max.in.flight.requests.per.connection", 1);
    }

    @Test
    void keepThreeReplicasOfInternalTopicsTwoOfThemInSyncWhereThereAreThreeBrokers() {
        assertThat(properties(Map.of(), 3))
                .containsEntry("replication.factor", 3)
                .containsEntry("topic.min.insync.replicas", "2");
        assertThat(properties(Map.of(), 1))
                .containsEntry("replication.factor", 1)
                .doesNotContainKey("topic.min.insync.replicas");
    }

    @Test
    void makeMembershipStaticOnlyIfToldTo() {
        assertThat(properties(Map.of(), 1)).doesNotContainKey("main.consumer.group.instance.id");
        assertThat(properties(Map.of("billing.server.streams.static-instance-id", "one"), 1))
                .containsEntry("main.consumer.group.instance.id", "one");
    }

    @Test
    void areTakenByKafkaStreams() {
        Properties properties = properties(Map.of(), 3);
        properties.put("bootstrap.servers", "localhost:9092");
        StreamsConfig config = new StreamsConfig(properties);
        assertThat(config.getMainConsumerConfigs("billing", "one", 0))
                .containsEntry("isolation.level", "read_committed")
                .containsEntry("heartbeat.interval.ms", 500);
    }

    private static Properties properties(Map<String, String> set, int replication) {
        BillingServerSettings settings = new Binder(new MapConfigurationPropertySource(set))
                .bindOrCreate("billing", BillingServerSettings.class);
        return new StreamsProperties(settings.server(), Map.of()).build("here:8080", replication);
    }
}
