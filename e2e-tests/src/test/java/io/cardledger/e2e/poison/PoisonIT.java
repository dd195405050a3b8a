package io.cardledger.e2e.poison;

import static io.cardledger.e2e.suite.Records.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cardledger.e2e.suite.Deployment;
import io.cardledger.e2e.suite.Journey;
import io.cardledger.e2e.suite.Records;
import io.cardledger.e2e.suite.Secrets;
import io.cardledger.e2e.suite.SharedSuite;
import io.cardledger.e2e.suite.SuiteProcess;
import io.cardledger.e2e.suite.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSuite.class)
class PoisonIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String OPERATIONS = "billing-operation-in";
    private static final String DEAD_LETTERS = "billing-operation-dlq";

    private final SuiteProcess suite;
    private final Deployment deployment;
    private final Journey journey;

    private final String card = Secrets.card();
    private Records records;

    PoisonIT(SuiteProcess suite, Deployment deployment, Journey journey) {
        this.suite = suite;
        this.deployment = deployment;
        this.journey = journey;
    }

    @BeforeEach
    void connect() {
        records = new Records(deployment);
    }

    @AfterEach
    void disconnect() {
        records.close();
        assertThat(suite.isAlive()).isTrue();
    }

    @Test
    void poisonIsSetAsideByteForByteAndStopsNoGoodOperation() {
        journey.outcomeOf(card, "5", "taken");
        List<byte[]> poison = Poison.operations(card, "taken");
        try (Topic deadLetters = Topic.fromNow(deployment, DEAD_LETTERS)) {
            records.sendAll(poison.stream().flatMap(this::betweenGoodOnes).toList());
            records.send(new ProducerRecord<>(OPERATIONS, utf8(card), null));
            journey.balanceIs(card, (5 + poison.size()) + ".00", 1 + poison.size());

            List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
            await().atMost(TIMEOUT).until(() -> {
                deadLetters.drainTo(letters);
                return letters.size() > poison.size();
            });
            assertThat(printable(letters.stream().map(ConsumerRecord::value)))
                    .containsExactlyInAnyOrderElementsOf(
                            printable(Stream.concat(poison.stream(), Stream.of((byte[]) null))));
            assertThat(letters).allSatisfy(PoisonIT::saysWhy);
        }
    }

    @Test
    void garbageOnEveryOtherTopicStopsNothing() {
        journey.outcomeOf(card, "5", "first");
        Stream.of("billing-guery", "billing-request", "billing-balance", DEAD_LETTERS)
                .forEach(topic -> records.sendAll(garbageFor(topic)));
        Stream.of("billing-reply-outcomes", "billing-reply-balances", "billing-import-progress")
                .forEach(topic -> records.sendAll(garbageFor(topic)));
        assertThat(journey.outcomeOf(card, "5", "second").operations()).isEqualTo(2);
        journey.balanceIs(card, "10.00", 2);
    }

    private Stream<ProducerRecord<byte[], byte[]>> betweenGoodOnes(byte[] poison) {
        return Stream.of(
                new ProducerRecord<>(OPERATIONS, utf8(card), poison), new ProducerRecord<>(OPERATIONS, operation()));
    }

    private List<ProducerRecord<byte[], byte[]>> garbageFor(String topic) {
        List<byte[]> garbage = Poison.operations(card, "none");
        return IntStream.range(0, garbage.size())
                .mapToObj(i -> new ProducerRecord<>(topic, i % 2 == 0 ? utf8(card) : garbage.get(i), garbage.get(i)))
                .filter(record -> record.key().length + record.value().length < 1_000_000)
                .toList();
    }

    private byte[] operation() {
        return utf8("{\"card\":\"" + card + "\",\"operation\":1}");
    }

    private static void saysWhy(ConsumerRecord<byte[], byte[]> letter) {
        assertThat(letter.headers().lastHeader("billing-dlq-reason").value()).isNotEmpty();
        assertThat(letter.headers().lastHeader("billing-dlq-topic").value()).isEqualTo(utf8(OPERATIONS));
        assertThat(letter.headers().lastHeader("billing-dlq-offset")).isNotNull();
    }

    /** Values as short texts, so that a difference can be read. */
    private static List<String> printable(Stream<byte[]> values) {
        return values.map(value -> value == null ? "none" : value.length + ":" + Arrays.hashCode(value))
                .toList();
    }
}
