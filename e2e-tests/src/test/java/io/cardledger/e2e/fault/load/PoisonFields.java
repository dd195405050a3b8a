package io.cardledger.e2e.fault.load;

import java.util.List;

/** Operations of which one field is none. */
final class PoisonFields {

    private static final int TOO_LONG = 65;

    private PoisonFields() {}

    static List<String> amounts(String card) {
        return List.of(
                operation(card, "null"),
                operation(card, "true"),
                operation(card, "[1]"),
                operation(card, "\"\""),
                operation(card, "\"ten\""),
                operation(card, "NaN"),
                operation(card, "+1"),
                operation(card, "01"),
                operation(card, "1e999999999"),
                operation(card, "0.00001"),
                operation(card, "1000000000000"),
                operation(card, "-1E12"),
                operation(card, "1." + "0".repeat(TOO_LONG)));
    }

    static List<String> cards() {
        return List.of(
                operation("", "1"),
                operation(".", "1"),
                operation("..", "1"),
                operation("a b", "1"),
                operation("x".repeat(TOO_LONG), "1"),
                operation("\\u0000", "1"),
                operation("k\u00e4rtchen", "1"),
                "{\"card\":7,\"operation\":1}",
                "{\"card\":null,\"operation\":1}");
    }

    static List<String> details(String card) {
        String start = "{\"card\":\"" + card + "\",\"operation\":1,";
        return List.of(
                start + "\"id\":\"\"}",
                start + "\"id\":17}",
                start + "\"id\":\"\\ud800\"}",
                start + "\"id\":\"" + "i".repeat(TOO_LONG) + "\"}",
                start + "\"at\":\"yesterday\"}",
                start + "\"at\":1769860800}",
                start + "\"id\":\"a\",\"id\":\"a\"}");
    }

    private static String operation(String card, String amount) {
        return "{\"card\":\"" + card + "\",\"operation\":" + amount + "}";
    }
}
