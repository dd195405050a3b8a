package io.cardledger.model.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicSpecTests {

    private final TopicSpec topic = TopicSpec.deleting("operations", 4, Duration.ofHours(1));

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 3", "5, 3"})
    void hasAReplicaOnEachBrokerButNoMoreThanThree(int brokers, short replicas) {
        NewTopic created = topic.newTopic(brokers);
        assertThat(created.replicationFactor()).isEqualTo(replicas);
        assertThat(created.numPartitions()).isEqualTo(4);
    }

    @Test
    void acknowledgesWithTwoOfThreeReplicasInSync() {
        assertThat(topic.newTopic(3).configs()).containsEntry("min.insync.replicas", "2");
        assertThat(topic.newTopic(2).configs()).doesNotContainKey("min.insync.replicas");
    }
}
