package io.cardledger.e2e.poison;

import static io.cardledger.e2e.suite.Records.utf8;

import io.cardledger.e2e.suite.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Values that are no operations, no two of them the same. */
final class Poison {

    private static final int LARGE = 800_000;

    private Poison() {}

    /** For a card that has the id {@code taken} under another amount. */
    static List<byte[]> operations(String card, String taken) {
        List<byte[]> poison = new ArrayList<>();
        Stream.of(forms(card), amounts(card), cards(), details(card, taken))
                .flatMap(List::stream)
                .forEach(text -> poison.add(utf8(text)));
        poison.add(new byte[0]);
        poison.add(new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xfe});
        poison.add(new byte[] {'{', '"', (byte) 0xc0, (byte) 0xaf, '"', ':', '1', '}'});
        poison.add(random(1_000, 1));
        poison.add(random(LARGE, 2));
        poison.add(utf8("{\"card\":\"" + card + "\",\"note\":\"" + "x".repeat(LARGE)));
        poison.add(utf8("[".repeat(20_000)));
        poison.add(utf8("{\"a\":".repeat(20_000)));
        return poison;
    }

    private static List<String> forms(String card) {
        return List.of(
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
                amount(card, "null"),
                amount(card, "true"),
                amount(card, "\"\""),
                amount(card, "\"ten\""),
                amount(card, "NaN"),
                amount(card, "1e999999999"),
                amount(card, "0.00001"),
                amount(card, "1000000000000"),
                amount(card, Secrets.AMOUNT + "1"));
    }

    private static List<String> cards() {
        return List.of(
                amount("", "1"),
                amount("..", "1"),
                amount("a b", "1"),
                amount("x".repeat(65), "1"),
                amount("\\u0000", "1"),
                "{\"card\":7,\"operation\":1}");
    }

    private static List<String> details(String card, String taken) {
        return List.of(
                "{\"card\":\"" + card + "\",\"operation\":1,\"id\":\"\"}",
                "{\"card\":\"" + card + "\",\"operation\":1,\"id\":17}",
                "{\"card\":\"" + card + "\",\"operation\":1,\"at\":\"yesterday\"}",
                "{\"card\":\"" + card + "\",\"operation\":1,\"id\":\"" + taken + "\"}");
    }

    private static String amount(String card, String amount) {
        return "{\"card\":\"" + card + "\",\"operation\":" + amount + "}";
    }

    private static byte[] random(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
