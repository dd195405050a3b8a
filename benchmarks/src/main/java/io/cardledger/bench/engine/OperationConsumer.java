package io.cardledger.bench.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The plain consumer of the engines that have one, from the beginning of the log. */
final class OperationConsumer {

    private static final int MAX_RECORDS = 5_000;

    private OperationConsumer() {}

    static KafkaConsumer<byte[], byte[]> open(Assignment assignment) {
        Map<String, Object> properties = new HashMap<>(assignment.clientProperties());
        properties.put("group.id", assignment.group());
        properties.put("auto.offset.reset", "earliest");
        properties.put("enable.auto.commit", false);
        properties.put("isolation.level", "read_committed");
        properties.put("max.poll.records", MAX_RECORDS);
        var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(assignment.input()));
        return consumer;
    }
}
