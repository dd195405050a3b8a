package io.cardledger.e2e.fault.history;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what servers say, in the letter of the contract and with nothing of their code. */
public final class BalanceJson {

    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d*)\\.\\d{2,4}");
    private static final Pattern IN_JSON = Pattern.compile("\"balance\":([^,}]*)");
    private static final int SCALE = 4;
    private static final Map<String, Fate> TYPES = Map.of(
            "urn:cardledger:problem:unknown-card", Fate.UNKNOWN_CARD,
            "urn:cardledger:problem:unavailable", Fate.UNAVAILABLE,
            "urn:cardledger:problem:timeout", Fate.LATE,
            "urn:cardledger:problem:bad-card", Fate.REFUSED,
            "urn:cardledger:problem:bad-parameter", Fate.REFUSED,
            "urn:cardledger:problem:bad-query", Fate.REFUSED);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private BalanceJson() {}

    /** Any JSON. */
    public static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no JSON: " + json, e);
        }
    }

    /**
     * A balance of that card, or a problem.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static Told told(String card, String json) {
        JsonNode tree = tree(json);
        return tree.has("type") ? Told.nothing(fate(tree)) : told(card, tree, json);
    }

    /** The fate that a problem tells. */
    public static Fate fate(JsonNode problem) {
        Fate fate = TYPES.get(problem.path("type").asString(""));
        if (fate == null) {
            throw new IllegalArgumentException("no declared problem: " + problem);
        }
        return fate;
    }

    private static Told told(String card, JsonNode tree, String json) {
        var decimal = IN_JSON.matcher(json);
        if (!decimal.find()) {
            throw new IllegalArgumentException("no balance: " + json);
        }
        units(decimal.group(1));
        return told(card, tree);
    }

    /** A balance of that card within a larger JSON. */
    public static Told told(String card, JsonNode balance) {
        if (!balance.path("card").asString("").equals(card)) {
            throw new IllegalArgumentException("no balance of " + card + ": " + balance);
        }
        return new Told(
                Fate.BALANCE,
                balance.get("balance").decimalValue().movePointRight(SCALE).longValueExact(),
                balance.get("operations").longValue(),
                Prefix.parse(balance.get("position").stringValue()));
    }

    /** A plain decimal with 2 to 4 places, in 1/10,000. */
    public static long units(String decimal) {
        if (!DECIMAL.matcher(decimal).matches()) {
            throw new IllegalArgumentException("no plain decimal: " + decimal);
        }
        return new BigDecimal(decimal).movePointRight(SCALE).longValueExact();
    }
}
