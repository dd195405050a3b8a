package io.cardledger.e2e.foreign;

import static io.cardledger.e2e.suite.Records.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cardledger.e2e.suite.Deployment;
import io.cardledger.e2e.suite.Journey;
import io.cardledger.e2e.suite.Records;
import io.cardledger.e2e.suite.Secrets;
import io.cardledger.e2e.suite.SharedSuite;
import io.cardledger.e2e.suite.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSuite.class)
@RequiredArgsConstructor
class ClientOfAnotherMakeIT {

    private static final String OPERATIONS = "billing-operation-in";
    private static final String QUERIES = "billing-guery";
    private static final String REPLIES = "billing-request";
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Deployment deployment;
    private final Journey journey;

    private final String card = Secrets.card();
    private Records records;

    @BeforeEach
    void connect() {
        records = new Records(deployment);
    }

    @AfterEach
    void disconnect() {
        records.close();
    }

    @Test
    void recordsWithoutKeyCount() {
        for (int i = 0; i < 8; i++) {
            records.send(OPERATIONS, operation("0.1"));
        }
        journey.balanceIs(card, "0.80", 8);
    }

    @Test
    void recordsWithAnotherKeyCountForTheirCard() {
        List<String> others = Secrets.cards(5);
        others.forEach(other -> records.send(new ProducerRecord<>(OPERATIONS, utf8(other), utf8(operation("1.5")))));
        journey.balanceIs(card, "7.50", 5);
    }

    @Test
    void recordsOfEveryPartitionCount() {
        IntStream.range(0, 4)
                .forEach(partition ->
                        records.send(new ProducerRecord<>(OPERATIONS, partition, utf8(card), utf8(operation("2.25")))));
        journey.balanceIs(card, "9.00", 4);
    }

    @Test
    void jsonWrittenByHandIsRead() {
        records.send(
                OPERATIONS,
                " {\r\n\t\"note\" : {\"a\":[1,2]} , \"operation\" : 1.0E+2 ,\n \"card\" : \"" + card + "\" } ");
        records.send(OPERATIONS, operation("\"0.0500\""));
        records.send(OPERATIONS, operation("-25e-2"));
        records.send(OPERATIONS, operation(Secrets.AMOUNT));
        journey.balanceIs(card, "48711.7037", 4);
    }

    @Test
    void bareQueryWithoutKeyIsAnsweredOnTheReplyTopic() {
        journey.outcomeOf(card, "300", "a");
        assertThat(replyTo(card, card)).isEqualTo("300.00");
    }

    @Test
    void bareQueryForAnUnknownCardIsAnsweredNull() {
        assertThat(replyTo(card, card)).isEqualTo("null");
    }

    @Test
    void jsonQueryIsAnsweredWithTheJsonOfTheRestAnswer() {
        journey.outcomeOf(card, "12.5", "a");
        String reply = replyTo(card, "{ \"card\" : \"" + card + "\" }");
        assertThat(reply).contains("\"card\":\"" + card + "\"").contains("\"balance\":12.50,\"operations\":1,");
    }

    private String replyTo(String key, String query) {
        try (Topic replies = Topic.fromNow(deployment, REPLIES)) {
            records.send(QUERIES, query);
            List<ConsumerRecord<byte[], byte[]>> seen = new ArrayList<>();
            await().atMost(TIMEOUT).until(() -> {
                replies.drainTo(seen);
                return seen.stream().anyMatch(reply -> key.equals(text(reply.key())));
            });
            return seen.stream()
                    .filter(reply -> key.equals(text(reply.key())))
                    .map(reply -> text(reply.value()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String operation(String amount) {
        return "{\"card\":\"" + card + "\",\"operation\":" + amount + "}";
    }

    private static String text(byte[] utf8) {
        return utf8 == null ? null : new String(utf8, StandardCharsets.UTF_8);
    }
}
