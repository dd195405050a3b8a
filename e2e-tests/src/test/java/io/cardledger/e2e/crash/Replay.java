package io.cardledger.e2e.crash;

import io.cardledger.e2e.suite.Deployment;
import io.cardledger.e2e.suite.Topic;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every balance must be, worked out from the operations topic with nothing of the server's code. */
final class Replay {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Map<String, Map<String, BigDecimal>> operations = new HashMap<>();
    private final Map<String, Map<Integer, Long>> positions = new HashMap<>();

    Replay(Deployment deployment) {
        Topic.all(deployment, "billing-operation-in").forEach(this::add);
    }

    private void add(ConsumerRecord<byte[], byte[]> record) {
        JsonNode json = JSON.readTree(record.value());
        String card = json.get("card").stringValue();
        operations
                .computeIfAbsent(card, unknown -> new LinkedHashMap<>())
                .put(json.get("id").stringValue(), json.get("operation").decimalValue());
        positions.computeIfAbsent(card, unknown -> new HashMap<>()).put(record.partition(), record.offset());
    }

    /** The operations of each card by their ids. */
    Map<String, Map<String, BigDecimal>> operations() {
        return operations;
    }

    BigDecimal balance(String card) {
        return operations.get(card).values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
    }

    int count(String card) {
        return operations.get(card).size();
    }

    /** The position of the card's last operation, in the form of {@code after}. */
    String position(String card) {
        Map.Entry<Integer, Long> last =
                positions.get(card).entrySet().iterator().next();
        return last.getKey() + "@" + last.getValue();
    }

    boolean has(Sent operation) {
        BigDecimal amount = operations.getOrDefault(operation.card(), Map.of()).get(operation.id());
        return amount != null && amount.compareTo(operation.amount().toBigDecimal()) == 0;
    }
}
