package io.cardledger.fault.contract;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what servers say, in the letter of the contract and with nothing of their code. */
public final class BalanceParser {

    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d*)\\.\\d{2,4}");
    private static final Pattern IN_JSON = Pattern.compile("\"balance\":([^,}]*)");
    private static final int SCALE = 4;
    private static final Map<String, AnswerKind> TYPES = Map.of(
            "urn:cardledger:problem:unknown-card", AnswerKind.UNKNOWN_CARD,
            "urn:cardledger:problem:unavailable", AnswerKind.UNAVAILABLE,
            "urn:cardledger:problem:timeout", AnswerKind.LATE,
            "urn:cardledger:problem:bad-card", AnswerKind.REFUSED,
            "urn:cardledger:problem:bad-parameter", AnswerKind.REFUSED,
            "urn:cardledger:problem:bad-query", AnswerKind.REFUSED);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private BalanceParser() {}

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
    public static ToldBalance told(String card, String json) {
        JsonNode tree = tree(json);
        return tree.has("type") ? ToldBalance.nothing(fate(tree)) : told(card, tree, json);
    }

    /** The fate that a problem tells. */
    public static AnswerKind fate(JsonNode problem) {
        AnswerKind fate = TYPES.get(problem.path("type").asString(""));
        if (fate == null) {
            throw new IllegalArgumentException("no declared problem: " + problem);
        }
        return fate;
    }

    private static ToldBalance told(String card, JsonNode tree, String json) {
        var decimal = IN_JSON.matcher(json);
        if (!decimal.find()) {
            throw new IllegalArgumentException("no balance: " + json);
        }
        units(decimal.group(1));
        return told(card, tree);
    }

    /** A balance of that card within a larger JSON. */
    public static ToldBalance told(String card, JsonNode balance) {
        if (!balance.path("card").asString("").equals(card)) {
            throw new IllegalArgumentException("no balance of " + card + ": " + balance);
        }
        return new ToldBalance(
                AnswerKind.BALANCE,
                balance.get("balance").decimalValue().movePointRight(SCALE).longValueExact(),
                balance.get("operations").longValue(),
                LogPrefix.parse(balance.get("position").stringValue()));
    }

    /** A plain decimal with 2 to 4 places, in 1/10,000. */
    public static long units(String decimal) {
        if (!DECIMAL.matcher(decimal).matches()) {
            throw new IllegalArgumentException("no plain decimal: " + decimal);
        }
        return new BigDecimal(decimal).movePointRight(SCALE).longValueExact();
    }
}
