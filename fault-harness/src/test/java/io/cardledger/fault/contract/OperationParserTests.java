package io.cardledger.fault.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationParserTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"card\":\"a\",\"operation\":1}",
                "\uFEFF {\"card\":\"a\",\"operation\":\"1.0\",\"id\":null,\"at\":null}\n",
                "{\"x\":{\"card\":1},\"x\":2,\"\\u0063ard\":\"a\",\"operation\":10e-1,\"at\":\"2026-01-31T12:00:00Z\"}"
            })
    void readsOperations(String json) {
        assertThat(OperationParser.read(json.getBytes(UTF_8)))
                .hasValueSatisfying(operation -> assertThat(operation.units()).isEqualTo(10_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "{\"card\":\"a\"}",
                "{\"card\":\"..\",\"operation\":1}",
                "{\"card\":7,\"operation\":1}",
                "{\"card\":\"a\",\"operation\":1} 2",
                "{\"card\":\"a\",\"operation\":0.00001}",
                "{\"card\":\"a\",\"operation\":1e12}",
                "{\"card\":\"a\",\"operation\":\"01\"}",
                "{\"card\":\"a\",\"operation\":[1]}",
                "{\"card\":\"a\",\"operation\":1,\"operation\":1}",
                "{\"card\":\"a\",\"operation\":1,\"id\":\"\"}",
                "{\"card\":\"a\",\"operation\":1,\"id\":1}",
                "{\"card\":\"a\",\"operation\":1,\"id\":\"\\ud800\"}",
                "{\"card\":\"a\",\"operation\":1,\"at\":\"soon\"}"
            })
    void readsNothingElse(String json) {
        assertThat(OperationParser.read(json.getBytes(UTF_8))).isEmpty();
    }
}
