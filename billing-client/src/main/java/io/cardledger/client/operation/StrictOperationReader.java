package io.cardledger.client.operation;

import io.cardledger.model.json.BillingJson;
import io.cardledger.model.operation.CardOperation;
import io.cardledger.model.operation.OperationReader;
import io.cardledger.model.operation.ParsedOperation;
import io.cardledger.model.operation.Reason;
import io.cardledger.model.operation.Violation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads an operation and also refuses a field that occurs twice, whichever and wherever it is. */
public final class StrictOperationReader {

    private static final int MAX_SHOWN_LENGTH = 64;

    private StrictOperationReader() {}

    /** Reads UTF-8 JSON: a {@link CardOperation} or a {@link Violation}. */
    public static ParsedOperation read(byte[] json) {
        ParsedOperation operation = OperationReader.read(json);
        if (operation instanceof Violation) {
            return operation;
        }
        try (JsonParser parser = BillingJson.parser(json)) {
            String repeated = repeatedField(parser);
            return repeated == null ? operation : duplicate(repeated);
        }
    }

    private static @Nullable String repeatedField(JsonParser json) {
        Deque<Set<String>> objects = new ArrayDeque<>();
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                objects.push(new HashSet<>());
            } else if (token == JsonToken.END_OBJECT) {
                objects.pop();
            } else if (token == JsonToken.PROPERTY_NAME && !objects.element().add(json.currentName())) {
                return json.currentName();
            }
        }
        return null;
    }

    private static Violation duplicate(String field) {
        return field.length() > MAX_SHOWN_LENGTH
                ? new Violation(Reason.DUPLICATE_FIELD, null, "has a field that occurs twice")
                : new Violation(Reason.DUPLICATE_FIELD, field, field + " must occur once");
    }
}
