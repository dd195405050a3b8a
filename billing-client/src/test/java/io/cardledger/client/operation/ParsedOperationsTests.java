package io.cardledger.client.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.model.operation.ParsedOperation;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ParsedOperationsTests {

    @Test
    void handlesEachCase() {
        ParsedOperation valid = read("{\"card\":\"0\",\"operation\":1}");
        ParsedOperation invalid = read("{}");

        assertThat(ParsedOperation.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(valid.getClass(), invalid.getClass());
        assertThat(Stream.of(valid, invalid).map(ParsedOperationsTests::name)).containsExactly("valid", "invalid");
    }

    private static String name(ParsedOperation parsed) {
        return ParsedOperations.handle(parsed, operation -> "valid", violation -> "invalid");
    }

    private static ParsedOperation read(String json) {
        return StrictOperationReader.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
