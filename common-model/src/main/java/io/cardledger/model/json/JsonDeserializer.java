package io.cardledger.model.json;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;

/** Reads the JSON value of a Kafka record into a record of this module. */
public final class JsonDeserializer<T> implements Deserializer<T> {

    private final ObjectReader reader;

    /** @param type what the JSON holds */
    public JsonDeserializer(Class<T> type) {
        this.reader = BillingJson.mapper().readerFor(type);
    }

    /** @throws SerializationException if the bytes are not such JSON; its message repeats none of them */
    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] json) {
        if (json == null) {
            return null;
        }
        try {
            return reader.readValue(json);
        } catch (JacksonException e) {
            throw new SerializationException("a record of " + topic + " " + BillingJson.describe(e));
        }
    }
}
