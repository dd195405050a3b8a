package io.cardledger.bench.workload;

import io.cardledger.model.money.Money;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An operation as the bytes on the wire: all that the contract knows, and two fields that it does not. */
final class OperationJson {

    private static final int EXPECTED_LENGTH = 200;
    private static final long ID_SALT = 0x4cf5ad432745937fL;

    private OperationJson() {}

    static ProducerRecord<byte[], byte[]> record(String topic, OperationCursor operation, boolean withIds) {
        byte[] key = CardNames.name(operation.card()).getBytes(StandardCharsets.US_ASCII);
        return new ProducerRecord<>(topic, key, of(operation, withIds));
    }

    static byte[] of(OperationCursor operation, boolean withIds) {
        StringBuilder json = new StringBuilder(EXPECTED_LENGTH);
        json.append("{\"card\":\"").append(CardNames.name(operation.card()));
        json.append("\",\"operation\":").append(new Money(operation.units()));
        if (withIds) {
            json.append(",\"id\":\"").append(id(operation.id())).append('"');
        }
        json.append(",\"at\":\"2026-01-31T12:00:00.123Z\",\"currency\":\"EUR\",\"terminal\":\"T000");
        json.append(operation.card() % 1_000).append("\"}");
        return json.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static UUID id(long id) {
        return new UUID(id, id * ID_SALT);
    }
}
