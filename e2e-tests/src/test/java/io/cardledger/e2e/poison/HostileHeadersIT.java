package io.cardledger.e2e.poison;

import static io.cardledger.e2e.suite.Records.utf8;

import io.cardledger.e2e.suite.Deployment;
import io.cardledger.e2e.suite.Journey;
import io.cardledger.e2e.suite.Records;
import io.cardledger.e2e.suite.Secrets;
import io.cardledger.e2e.suite.SharedSuite;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSuite.class)
@RequiredArgsConstructor
class HostileHeadersIT {

    private static final String OPERATIONS = "billing-operation-in";

    private final Deployment deployment;
    private final Journey journey;

    private final String card = Secrets.card();

    @Test
    void hostileHeadersOfQueriesAndOperationsStopNothing() {
        try (Records records = new Records(deployment)) {
            for (Headers headers : hostileHeaders()) {
                records.send(new ProducerRecord<>("billing-guery", null, utf8(card), utf8(card), headers));
                records.send(new ProducerRecord<>(OPERATIONS, null, utf8(card), operation(), headers));
            }
        }
        int operations = hostileHeaders().size();
        journey.balanceIs(card, operations + ".00", operations);
    }

    private static List<Headers> hostileHeaders() {
        byte[] four = {0, 0, 0, 2};
        return List.of(
                headers("kafka_replyTopic", utf8("no-such-topic")),
                headers("kafka_replyTopic", utf8("billing-reply-no-such-topic")),
                headers("kafka_replyTopic", utf8(OPERATIONS)),
                headers("kafka_replyTopic", utf8("__consumer_offsets")),
                headers("kafka_replyTopic", utf8("billing-reply-\u0000/..")),
                headers("kafka_replyTopic", null),
                headers("kafka_replyTopic", new byte[10_000]),
                headers("kafka_correlationId", new byte[10_000]),
                headers("kafka_replyTopic", utf8("billing-reply-balances"))
                        .add("kafka_replyPartition", utf8("two"))
                        .add("kafka_correlationId", four),
                headers("kafka_replyTopic", utf8("billing-reply-outcomes"))
                        .add("kafka_replyPartition", new byte[] {127, 0, 0, 0})
                        .add("kafka_correlationId", null),
                headers("kafka_replyTopic", utf8("billing-reply-outcomes")).add("kafka_replyPartition", four));
    }

    private static Headers headers(String name, byte[] value) {
        return new RecordHeaders().add(name, value);
    }

    private byte[] operation() {
        return utf8("{\"card\":\"" + card + "\",\"operation\":1}");
    }
}
