package io.cardledger.e2e.fault.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.e2e.fault.history.Answer;
import io.cardledger.e2e.fault.history.BalanceJson;
import io.cardledger.e2e.fault.history.Oddity;
import io.cardledger.e2e.fault.history.Origin;
import io.cardledger.e2e.fault.history.Question;
import io.cardledger.e2e.fault.history.Topics;
import io.cardledger.e2e.fault.history.Way;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Follows the balance topic, where each card is seen as soon as it is known for good. */
final class BalanceFollower implements Crew.Round {

    private final Scene scene;
    private final Subscription balances;

    BalanceFollower(Scene scene) {
        this.scene = scene;
        this.balances = new Subscription(scene, Topics.BALANCES, "read_committed");
    }

    @Override
    public void run() {
        balances.poll(this::read);
    }

    private void read(ConsumerRecord<byte[], byte[]> balance) {
        String place = Topics.BALANCES + " " + balance.partition() + "@" + balance.offset();
        String card = new String(balance.key(), UTF_8);
        String json = new String(balance.value(), UTF_8);
        long now = scene.now();
        try {
            Question unasked = Question.plain(card, Way.BALANCE_TOPIC, Topics.BALANCES);
            scene.history()
                    .journal()
                    .add(new Answer(unasked, BalanceJson.told(card, json), Origin.UNKNOWN, now, scene.now()));
            scene.history().sightings().seen(card, scene.now());
        } catch (RuntimeException e) {
            scene.history().odd(new Oddity("balance-topic", card, place, "a balance", json, Instant.now()));
        }
    }

    void close() {
        balances.close();
    }
}
