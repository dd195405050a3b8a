package io.cardledger.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardledger.model.balance.Balances;
import io.cardledger.model.balance.CardBalance;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDeserializerTests {

    private final JsonDeserializer<CardBalance> deserializer = new JsonDeserializer<>(CardBalance.class);

    @Test
    void readsWhatTheSerializerWrites() {
        try (JsonSerializer<CardBalance> serializer = new JsonSerializer<>()) {
            CardBalance balance = Balances.fromTwoPartitions("0");
            assertThat(deserializer.deserialize("topic", serializer.serialize("topic", balance)))
                    .isEqualTo(balance);
            assertThat(serializer.serialize("topic", null)).isNull();
        }
    }

    @Test
    void takesNullForATombstone() {
        assertThat(deserializer.deserialize("topic", null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "m4rk3r",
                "{\"m4rk3r\"",
                "{\"card\":\"m4rk3r\"}",
                "{\"card\":\"m4rk3r\",\"balance\":\"m4rk3r\"}",
                "{\"card\":[\"m4rk3r\"]}",
                "{\"card\":\"0\",\"balance\":1,\"operations\":1,\"updatedAt\":\"m4rk3r\",\"position\":\"0@1\"}",
                "{\"card\":\"0\",\"balance\":1,\"operations\":1,\"updatedAt\":\"2026-01-31T12:00:00Z\","
                        + "\"position\":\"m4rk3r\"}"
            })
    void refusesOtherBytesWithoutRepeatingThem(String json) {
        assertThatThrownBy(() -> deserializer.deserialize("balances", json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SerializationException.class)
                .hasMessageStartingWith("a record of balances ")
                .hasMessageNotContaining("m4rk3r")
                .hasNoCause();
    }
}
