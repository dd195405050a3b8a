package io.cardledger.e2e.fault.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.e2e.fault.history.BalanceJson;
import io.cardledger.e2e.fault.history.Fate;
import io.cardledger.e2e.fault.history.Oddity;
import io.cardledger.e2e.fault.history.Outcome;
import io.cardledger.e2e.fault.history.Prefix;
import io.cardledger.e2e.fault.history.Told;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;

/** Takes the outcomes that writers asked for. */
final class OutcomeReader implements Crew.Round {

    private final Scene scene;
    private final Subscription topic;

    OutcomeReader(Scene scene, String name) {
        this.scene = scene;
        this.topic = new Subscription(scene, name, "read_committed");
    }

    @Override
    public void run() {
        topic.poll(this::read);
    }

    private void read(ConsumerRecord<byte[], byte[]> record) {
        if (WantedOutcomes.isAnswered(record.headers())) {
            note(record);
        }
    }

    private void note(ConsumerRecord<byte[], byte[]> record) {
        String where = record.topic() + " " + record.partition() + "@" + record.offset();
        String json = record.value() == null ? "" : new String(record.value(), UTF_8);
        try {
            JsonNode outcome = BalanceJson.tree(json);
            String card = outcome.path("card").asString("");
            Told told = outcome.has("balance")
                    ? BalanceJson.told(card, outcome)
                    : new Told(
                            Fate.UNKNOWN_CARD,
                            0,
                            0,
                            Prefix.parse(outcome.get("position").stringValue()));
            scene.history().told(new Outcome(outcome.get("outcome").stringValue(), card, told, where, scene.now()));
        } catch (RuntimeException e) {
            scene.history().odd(new Oddity("undeclared-outcome", "", where, "an outcome", json, Instant.now()));
        }
    }

    void close() {
        topic.close();
    }
}
