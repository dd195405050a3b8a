package io.cardledger.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever a record is like, the fold goes on. */
@ExtendWith(Cluster.Extension.class)
class HostileRecordsIT {

    private static final int HUGE = 5_000_000;

    private final Cluster cluster;
    private final Wire wire;

    HostileRecordsIT(Cluster cluster) {
        this.cluster = cluster;
        this.wire = cluster.wire;
    }

    @Test
    void aPoisonThatIsSmallOnlyOnTheWireBecomesACutDeadLetter() {
        String position = wire.send(new ProducerRecord<>(Wire.TOPICS.operations(), new byte[HUGE], new byte[HUGE]));
        Cluster.assertTheFoldGoesOn(cluster.one, wire);

        ConsumerRecord<byte[], byte[]> letter = letterOf(position);
        assertThat(letter.value()).hasSize(64 * 1024);
        assertThat(letter.key()).hasSize(64 * 1024);
        assertThat(Wire.text(letter, "billing-dlq-full-size")).isEqualTo("" + 2 * HUGE);
    }

    @Test
    void aPoisonWithManyHeadersBecomesADeadLetter() {
        RecordHeaders headers = new RecordHeaders();
        for (int i = 0; i < 200_000; i++) {
            headers.add("h", null);
        }
        byte[] value = "nonsense".getBytes(UTF_8);
        String position = wire.send(Wire.TOPICS.operations(), null, value, headers);
        Cluster.assertTheFoldGoesOn(cluster.one, wire);

        assertThat(letterOf(position).value()).isEqualTo(value);
    }

    @Test
    void aHugeKeyOfAnUnreadableQueryDoesNotReachItsReply() {
        RecordHeaders headers = new RecordHeaders();
        headers.add("kafka_replyTopic", Wire.TOPICS.replies().getBytes(UTF_8));
        wire.send(Wire.TOPICS.queries(), new byte[HUGE], "{".getBytes(UTF_8), headers);

        await().untilAsserted(() -> assertThat(wire.read(Wire.TOPICS.replies()))
                .anySatisfy(reply -> assertThat(reply.value()).asString().contains("bad-query")));
        Cluster.assertTheFoldGoesOn(cluster.one, wire);
    }

    private ConsumerRecord<byte[], byte[]> letterOf(String position) {
        await().until(() -> !wire.lettersOf(position).isEmpty());
        return wire.lettersOf(position).get(0);
    }
}
