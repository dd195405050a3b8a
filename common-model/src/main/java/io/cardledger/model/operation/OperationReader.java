package io.cardledger.model.operation;

import static io.cardledger.model.operation.CardOperation.MAX_ID_LENGTH;

import io.cardledger.model.card.CardRules;
import io.cardledger.model.json.BillingJson;
import io.cardledger.model.json.InstantText;
import io.cardledger.model.json.JsonText;
import io.cardledger.model.money.Money;
import io.cardledger.model.money.MoneyFormatException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one operation from JSON, exactly and without recourse to reflection; it never throws for bad input. */
public final class OperationReader {

    private @Nullable String card;
    private @Nullable Money operation;
    private @Nullable String id;
    private @Nullable Instant at;
    private @Nullable Violation violation;
    private int seen;

    private OperationReader() {}

    /**
     * Reads UTF-8 JSON. Unknown fields are ignored; of several violations the first one is told.
     *
     * @return a {@link CardOperation} or a {@link Violation}
     */
    public static ParsedOperation read(byte @Nullable [] json) {
        if (json == null) {
            return Violation.of(Reason.NO_VALUE, "the record has no value");
        }
        try (JsonParser parser = BillingJson.parser(json)) {
            return new OperationReader().read(parser);
        } catch (JacksonException e) {
            return Violation.of(Reason.NOT_JSON, BillingJson.describe(e));
        }
    }

    private ParsedOperation read(JsonParser json) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return Violation.of(Reason.NOT_JSON, "must be one JSON object");
        }
        String name;
        while ((name = json.nextName()) != null) {
            json.nextToken();
            readField(name, json);
        }
        if (json.nextToken() != null) {
            return Violation.of(Reason.NOT_JSON, "has text after the JSON object");
        }
        return result();
    }

    private void readField(String name, JsonParser json) {
        switch (name) {
            case "card" -> readCard(once(name, 1, json));
            case "operation" -> readAmount(once(name, 2, json));
            case "id" -> readId(once(name, 4, json));
            case "at" -> readAt(once(name, 8, json));
            default -> json.skipChildren();
        }
    }

    private JsonParser once(String name, int bit, JsonParser json) {
        if ((seen & bit) != 0) {
            reject(Violation.of(Reason.DUPLICATE_FIELD, name, "must occur once"));
        }
        seen |= bit;
        return json;
    }

    private void readCard(JsonParser json) {
        card = json.currentToken() == JsonToken.VALUE_STRING ? json.getString() : "";
        if (!CardRules.isCard(card)) {
            json.skipChildren();
            reject(Violation.of(Reason.BAD_CARD, "card", CardRules.RULE));
        }
    }

    private void readAmount(JsonParser json) {
        JsonToken token = json.currentToken();
        if (!token.isNumeric() && token != JsonToken.VALUE_STRING) {
            json.skipChildren();
            reject(Violation.of(Reason.BAD_OPERATION, "operation", "must be a JSON number, or a string holding one"));
            return;
        }
        try {
            operation = Money.parse(json.getString());
            if (!CardOperation.isAllowed(operation)) {
                reject(Violation.of(Reason.BAD_OPERATION, "operation", "must be below 10^12 either way"));
            }
        } catch (MoneyFormatException e) {
            reject(Violation.of(Reason.BAD_OPERATION, "operation", String.valueOf(e.getMessage())));
        }
    }

    private void readId(JsonParser json) {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        if (token == JsonToken.VALUE_STRING && JsonText.isText(json.getString(), MAX_ID_LENGTH)) {
            id = json.getString();
            return;
        }
        json.skipChildren();
        reject(Violation.of(Reason.BAD_ID, "id", "must be a string of 1 to 64 characters"));
    }

    private void readAt(JsonParser json) {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        try {
            // the empty text is no instant either
            at = InstantText.parse(token == JsonToken.VALUE_STRING ? json.getString() : "");
        } catch (DateTimeException e) {
            json.skipChildren();
            reject(Violation.of(Reason.BAD_AT, "at", "must be an ISO-8601 instant, such as 2026-01-31T12:00:00Z"));
        }
    }

    private void reject(Violation found) {
        if (violation == null) {
            violation = found;
        }
    }

    private ParsedOperation result() {
        if (violation != null) {
            return violation;
        }
        if (card == null) {
            return Violation.of(Reason.BAD_CARD, "card", "is missing");
        }
        if (operation == null) {
            return Violation.of(Reason.BAD_OPERATION, "operation", "is missing");
        }
        return new CardOperation(card, operation, id, at);
    }
}
