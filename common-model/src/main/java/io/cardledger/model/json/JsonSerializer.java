package io.cardledger.model.json;

import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Writes a record of this module as the JSON value of a Kafka record. */
public final class JsonSerializer<T> implements Serializer<T> {

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T value) {
        return value == null ? null : BillingJson.mapper().writeValueAsBytes(value);
    }
}
