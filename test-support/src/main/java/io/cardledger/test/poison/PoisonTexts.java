package io.cardledger.test.poison;

import java.util.List;
import java.util.stream.Stream;

/** Texts that are no operations. */
public final class PoisonTexts {

    private static final int TOO_LONG = 65;

    private PoisonTexts() {}

    /** One of each kind, no two of them the same. */
    public static List<String> of(String card) {
        return Stream.of(forms(card), amounts(card), cards(), details(card))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> forms(String card) {
        return List.of(
                "",
                " ",
                "null",
                "42",
                "\"" + card + "\"",
                "[]",
                "{}",
                "no JSON",
                "<operation card=\"" + card + "\"/>",
                "{\"card\":\"" + card + "\"}",
                "{\"operation\":1}",
                "{\"card\":\"" + card + "\",\"operation\":}",
                "{\"card\":\"" + card + "\",\"operation\":1} {}",
                "{\"card\":\"" + card + "\",\"operation\":1,\"operation\":2}");
    }

    private static List<String> amounts(String card) {
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

    private static List<String> cards() {
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

    private static List<String> details(String card) {
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
