package io.cardledger.fault.load.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.fault.contract.AnswerKind;
import io.cardledger.fault.contract.BalanceParser;
import io.cardledger.fault.contract.LogPrefix;
import io.cardledger.fault.contract.ToldBalance;
import io.cardledger.fault.history.Anomaly;
import io.cardledger.fault.history.RecordedOutcome;
import io.cardledger.fault.load.driver.DriverContext;
import io.cardledger.fault.load.driver.DriverThreads;
import io.cardledger.fault.load.driver.TopicSubscription;
import io.cardledger.fault.load.workload.OutcomeWorkload;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;

/** Takes the outcomes that writers asked for. */
public final class OutcomeReader implements DriverThreads.Round {

    private final DriverContext context;
    private final TopicSubscription topic;

    public OutcomeReader(DriverContext context, String name) {
        this.context = context;
        this.topic = new TopicSubscription(context, name, "read_committed");
    }

    @Override
    public void run() {
        topic.poll(this::read);
    }

    private void read(ConsumerRecord<byte[], byte[]> record) {
        if (OutcomeWorkload.isAnswered(record.headers())) {
            note(record);
        }
    }

    private void note(ConsumerRecord<byte[], byte[]> record) {
        String where = record.topic() + " " + record.partition() + "@" + record.offset();
        String json = record.value() == null ? "" : new String(record.value(), UTF_8);
        try {
            JsonNode outcome = BalanceParser.tree(json);
            String card = outcome.path("card").asString("");
            ToldBalance told = outcome.has("balance")
                    ? BalanceParser.told(card, outcome)
                    : new ToldBalance(
                            AnswerKind.UNKNOWN_CARD,
                            0,
                            0,
                            LogPrefix.parse(outcome.get("position").stringValue()));
            context.history()
                    .told(new RecordedOutcome(outcome.get("outcome").stringValue(), card, told, where, context.now()));
        } catch (RuntimeException e) {
            context.history().odd(new Anomaly("undeclared-outcome", "", where, "an outcome", json, Instant.now()));
        }
    }

    public void close() {
        topic.close();
    }
}
