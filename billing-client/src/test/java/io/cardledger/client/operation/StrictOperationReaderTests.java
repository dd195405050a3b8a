package io.cardledger.client.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.model.operation.CardOperation;
import io.cardledger.model.operation.ParsedOperation;
import io.cardledger.model.operation.Reason;
import io.cardledger.model.operation.Violation;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictOperationReaderTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"card\":\"0\",\"operation\":1}",
                "{\"card\":\"0\",\"operation\":1,\"x\":[{\"y\":1},{\"y\":1}]}",
                "{\"card\":\"0\",\"operation\":1,\"x\":{\"x\":{\"x\":1,\"card\":2}}}"
            })
    void readsFieldsOfTheSameNameInDifferentObjects(String json) {
        assertThat(read(json)).isInstanceOf(CardOperation.class);
    }

    @Test
    void namesTheFieldThatOccursTwice() {
        assertThat(read("{\"card\":\"0\",\"operation\":1,\"x\":{\"y\":{\"z\":1,\"\\u007a\":1}}}"))
                .isEqualTo(new Violation(Reason.DUPLICATE_FIELD, "z", "z must occur once"));
    }

    @Test
    void doesNotRepeatAFieldNameOfAnyLength() {
        String name = "y".repeat(65);

        assertThat(read("{\"card\":\"0\",\"operation\":1,\"" + name + "\":1,\"" + name + "\":1}"))
                .isEqualTo(new Violation(Reason.DUPLICATE_FIELD, null, "has a field that occurs twice"));
    }

    private static ParsedOperation read(String json) {
        return StrictOperationReader.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
