package io.cardledger.model.query;

import io.cardledger.model.card.CardRules;
import io.cardledger.model.json.BillingJson;
import io.cardledger.model.position.Positions;
import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a query: the bare card, or a JSON object; it never throws for bad input. */
public final class QueryReader {

    private static final int MAX_BYTES = 4_096;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private @Nullable String card;
    private Positions after = Positions.NONE;
    private Duration maxWait = WaitTime.DEFAULT;
    private @Nullable Problem problem;
    private int seen;

    private QueryReader() {}

    /** Reads UTF-8 text of at most 4 KB: a {@link BalanceQuery} or what is {@link Unreadable} about it. */
    public static ParsedQuery read(byte @Nullable [] value) {
        if (value == null || value.length == 0) {
            return unreadable(null, "the record has no value; send a card, or JSON with a card");
        }
        if (value.length > MAX_BYTES) {
            return unreadable(null, "the query must be at most " + MAX_BYTES + " bytes long");
        }
        String text = new String(value, StandardCharsets.UTF_8);
        text = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).strip();
        return text.startsWith("{") ? readJson(value) : readBare(text);
    }

    private static ParsedQuery readBare(String text) {
        return CardRules.isCard(text)
                ? BalanceQuery.bare(text)
                : unreadable("card", "the card " + CardRules.RULE + "; or send JSON with a card");
    }

    private static ParsedQuery readJson(byte[] value) {
        try (JsonParser json = BillingJson.parser(value)) {
            return new QueryReader().read(json);
        } catch (JacksonException e) {
            return unreadable(null, "the query " + BillingJson.describe(e));
        }
    }

    private ParsedQuery read(JsonParser json) {
        json.nextToken();
        String name;
        while ((name = json.nextName()) != null) {
            json.nextToken();
            readField(name, json);
        }
        if (json.nextToken() != null) {
            return unreadable(null, "the query has text after the JSON object");
        }
        return result();
    }

    private void readField(String name, JsonParser json) {
        switch (name) {
            case "card" -> card = text(name, 1, json, QueryReader::card, card);
            case "after" -> after = text(name, 2, json, Positions::parse, after);
            case "wait" -> maxWait = text(name, 4, json, WaitTime::parse, maxWait);
            default -> json.skipChildren();
        }
    }

    private <T extends @Nullable Object> T text(
            String name, int bit, JsonParser json, Function<String, T> reader, T otherwise) {
        if ((seen & bit) != 0) {
            reject(name, "must occur once");
        }
        seen |= bit;
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            try {
                return reader.apply(json.getString());
            } catch (IllegalArgumentException e) {
                reject(name, String.valueOf(e.getMessage()));
            }
        } else if (json.currentToken() != JsonToken.VALUE_NULL) {
            json.skipChildren();
            reject(name, "must be a string");
        }
        return otherwise;
    }

    private static String card(String text) {
        if (!CardRules.isCard(text)) {
            throw new IllegalArgumentException(CardRules.RULE);
        }
        return text;
    }

    private void reject(String field, String rule) {
        if (problem == null) {
            problem = Problem.of(ProblemType.BAD_QUERY, field + " " + rule).withField(field);
        }
    }

    private ParsedQuery result() {
        if (problem != null) {
            return new Unreadable(problem);
        }
        return card == null
                ? unreadable("card", "card is missing")
                : new BalanceQuery(card, after, maxWait, BalanceQuery.Form.JSON);
    }

    private static Unreadable unreadable(@Nullable String field, String detail) {
        return new Unreadable(Problem.of(ProblemType.BAD_QUERY, detail).withField(field));
    }
}
