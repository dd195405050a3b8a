package io.cardledger.server.redrive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cardledger.broker.BrokerSettings;
import io.cardledger.broker.KraftBroker;
import io.cardledger.server.RunningServer;
import io.cardledger.server.Wire;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedriveIT {

    private KraftBroker broker;
    private Wire wire;
    private RunningServer server;

    @BeforeAll
    void start() {
        broker = KraftBroker.start(BrokerSettings.ephemeral());
        wire = new Wire(broker);
        // one id is forgotten as soon as there is another
        server =
                RunningServer.start(broker, "--billing.server.remembered-ids=1", "--billing.server.streams.standbys=0");
    }

    @AfterAll
    void stop() {
        server.close();
        wire.close();
        broker.close();
    }

    @Test
    void aConflictThatIsNoneAnyMoreCountsOnceAfterItIsSentBack() {
        conflictThatIsOver("once");
        assertThat(redrive("?reason=conflict").body()).contains("\"sent\":1", "\"cut\":0");
        assertThat(redrive("?reason=conflict").body()).contains("\"sent\":0");

        awaitBalance("once", "111.00");
        assertThat(redrive("").body()).doesNotContain("\"sent\":-");
        wire.operation("once", "1000");
        awaitBalance("once", "1111.00");
    }

    @Test
    void withoutAReasonAllAreSentBackButThoseOfOthers() {
        conflictThatIsOver("all");
        wire.send(Wire.TOPICS.deadLetters(), "a record of somebody else's");

        assertThat(redrive("").body()).contains("\"foreign\":1");
        awaitBalance("all", "111.00");
    }

    @Test
    void whatFailsAgainComesBackWithItsAttemptsCounted() {
        byte[] value = "{\"card\":\"x\",\"operation\":1,\"at\":\"never\"}".getBytes(UTF_8);
        wire.send(new ProducerRecord<>(Wire.TOPICS.operations(), 3, "its key".getBytes(UTF_8), value));
        await().until(() -> letters("bad-at").size() == 1);

        for (int attempt = 1; attempt <= 3; attempt++) {
            int letters = attempt + 1;
            assertThat(redrive("?reason=bad-at").body()).contains("\"sent\":1");
            await().until(() -> letters("bad-at").size() == letters);
        }
        ConsumerRecord<byte[], byte[]> last = letters("bad-at").get(3);
        assertThat(Wire.text(last, "billing-dlq-attempts")).isEqualTo("3");
        assertThat(Wire.text(last, "billing-dlq-partition")).isEqualTo("3");
        assertThat(last.value()).isEqualTo(value);
        assertThat(last.key()).asString().isEqualTo("its key");
    }

    @Test
    void aLetterOfWhichOnlyTheBeginningWasKeptIsNotSent() {
        String huge = "{\"card\":\"x\",\"operation\":1,\"id\":\"\"" + " ".repeat(2_000_000) + "}";
        wire.send(Wire.TOPICS.operations(), huge);
        await().until(() -> letters("bad-id").size() == 1);

        assertThat(redrive("?reason=bad-id").body()).contains("\"sent\":0,\"cut\":1");
        assertThat(letters("bad-id")).hasSize(1);
    }

    @Test
    void aReasonThatIsNoneIsToldByName() {
        for (String reason : List.of("x", "", "CONFLICT", "a%20b")) {
            var answer = redrive("?reason=" + reason);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body())
                    .contains("urn:cardledger:problem:bad-parameter", "\"field\":\"reason\"", "conflict, overflow");
        }
    }

    @Test
    void aRedriveIsNoReading() {
        assertThat(server.get("/dead-letters/redrive").statusCode()).isEqualTo(405);
    }

    /** Leaves a dead letter of 10 on a card with 101, which would count by now. */
    private void conflictThatIsOver(String card) {
        int before = letters("conflict").size();
        wire.operation(card, "1", "a");
        wire.operation(card, "10", "a");
        wire.operation(card, "100", "b");
        await().until(() -> letters("conflict").size() == before + 1);
        awaitBalance(card, "101.00");
    }

    private void awaitBalance(String card, String balance) {
        await().untilAsserted(() -> assertThat(
                        server.get("/balance/" + card, "Accept", "text/plain").body())
                .isEqualTo(balance));
    }

    private HttpResponse<String> redrive(String query) {
        return server.send("POST", "/dead-letters/redrive" + query);
    }

    private List<ConsumerRecord<byte[], byte[]>> letters(String reason) {
        return wire.read(Wire.TOPICS.deadLetters()).stream()
                .filter(letter -> reason.equals(Wire.text(letter, "billing-dlq-reason")))
                .toList();
    }
}
