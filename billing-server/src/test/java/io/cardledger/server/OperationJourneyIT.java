package io.cardledger.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cardledger.broker.BrokerSettings;
import io.cardledger.broker.KraftBroker;
import io.cardledger.model.topic.BillingTopics;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationJourneyIT {

    private final BillingTopics topics = BillingTopics.defaults();
    private KraftBroker broker;
    private RunningServer one;
    private RunningServer two;
    private KafkaProducer<String, String> producer;

    @BeforeAll
    void start() {
        broker = KraftBroker.start(BrokerSettings.ephemeral());
        one = RunningServer.start(broker);
        two = RunningServer.start(broker);
        producer = new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer());
    }

    @AfterAll
    void stop() {
        producer.close();
        one.close();
        two.close();
        broker.close();
    }

    private Map<String, Object> settings() {
        return broker.clientProperties();
    }

    @Test
    void anOperationIsSeenInTheBalanceAfterItsPositionOnEveryInstance() throws Exception {
        for (int card = 0; card < 8; card++) {
            RecordMetadata sent = producer.send(new ProducerRecord<>(
                            topics.operations(), "j" + card, "{\"card\":\"j" + card + "\",\"operation\":100.0}"))
                    .get();
            String after = sent.partition() + "@" + sent.offset();
            for (RunningServer server : new RunningServer[] {one, two}) {
                var answer = server.get("/balance/j" + card + "?wait=20s&after=" + after);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(answer.body())
                        .contains("\"balance\":100.00,\"operations\":1")
                        .contains(after);
                assertThat(answer.headers().firstValue("Billing-Source")).hasValue("active");
            }
        }
    }

    @Test
    void bothInstancesOwnCards() {
        await().untilAsserted(() -> {
            producer.send(new ProducerRecord<>(topics.operations(), null, "{\"card\":\"o\",\"operation\":1}"));
            assertThat(one.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            assertThat(two.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        });
    }
}
