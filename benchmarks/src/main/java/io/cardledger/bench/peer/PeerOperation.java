package io.cardledger.bench.peer;

import io.cardledger.model.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * An operation as fast as Jackson can read it: nothing is checked that the fold does not need.
 *
 * @param card the card
 * @param units the amount
 * @param id its id, or none
 */
public record PeerOperation(
        String card, long units, @Nullable String id) {

    private static final JsonFactory TOKENS = new JsonFactory();

    /** Reads one. */
    public static PeerOperation read(byte[] json) {
        String card = "";
        long units = 0;
        String id = null;
        try (JsonParser parser = TOKENS.createParser(ObjectReadContext.empty(), json, 0, json.length)) {
            parser.nextToken();
            String name = parser.nextName();
            while (name != null) {
                JsonToken token = parser.nextToken();
                switch (name) {
                    case "card" -> card = parser.getString();
                    case "operation" -> units = Money.parse(parser.getString()).units();
                    case "id" -> id = token == JsonToken.VALUE_NULL ? null : parser.getString();
                    default -> parser.skipChildren();
                }
                name = parser.nextName();
            }
        }
        return new PeerOperation(card, units, id);
    }
}
