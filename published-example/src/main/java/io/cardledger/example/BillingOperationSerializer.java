package io.cardledger.example;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.serialization.Serializer;

/** The example's own way to write JSON. */
public final class BillingOperationSerializer implements Serializer<BillingOperation> {

    @Override
    public byte[] serialize(String topic, BillingOperation operation) {
        String json = "{\"card\":\"" + operation.card() + "\",\"operation\":" + operation.operation() + "}";
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
