package io.cardledger.fault.load.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.fault.contract.BalanceParser;
import io.cardledger.fault.contract.TopicNames;
import io.cardledger.fault.history.Anomaly;
import io.cardledger.fault.history.answer.AnswerOrigin;
import io.cardledger.fault.history.answer.Question;
import io.cardledger.fault.history.answer.ReadChannel;
import io.cardledger.fault.history.answer.RecordedAnswer;
import io.cardledger.fault.load.driver.DriverContext;
import io.cardledger.fault.load.driver.DriverThreads;
import io.cardledger.fault.load.driver.TopicSubscription;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Follows the balance topic, where each card is seen as soon as it is known for good. */
public final class BalanceTopicReader implements DriverThreads.Round {

    private final DriverContext context;
    private final TopicSubscription balances;

    public BalanceTopicReader(DriverContext context) {
        this.context = context;
        this.balances = new TopicSubscription(context, TopicNames.BALANCES, "read_committed");
    }

    @Override
    public void run() {
        balances.poll(this::read);
    }

    private void read(ConsumerRecord<byte[], byte[]> balance) {
        String place = TopicNames.BALANCES + " " + balance.partition() + "@" + balance.offset();
        String card = new String(balance.key(), UTF_8);
        String json = new String(balance.value(), UTF_8);
        long now = context.now();
        try {
            Question unasked = Question.plain(card, ReadChannel.BALANCE_TOPIC, TopicNames.BALANCES);
            context.history()
                    .journal()
                    .add(new RecordedAnswer(
                            unasked, BalanceParser.told(card, json), AnswerOrigin.UNKNOWN, now, context.now()));
            context.history().sightings().seen(card, context.now());
        } catch (RuntimeException e) {
            context.history().odd(new Anomaly("balance-topic", card, place, "a balance", json, Instant.now()));
        }
    }

    public void close() {
        balances.close();
    }
}
