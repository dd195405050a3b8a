package io.cardledger.e2e.poison;

import static io.cardledger.e2e.suite.Records.utf8;

import io.cardledger.e2e.suite.Secrets;
import io.cardledger.test.poison.PoisonTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Values that are no operations, no two of them the same. */
final class Poison {

    private static final int LARGE = 800_000;

    private Poison() {}

    /** For a card that has the id {@code taken} under another amount. */
    static List<byte[]> operations(String card, String taken) {
        List<byte[]> poison = new ArrayList<>();
        PoisonTexts.of(card).forEach(text -> poison.add(utf8(text)));
        poison.add(utf8(operation(card, Secrets.AMOUNT + "1")));
        poison.add(utf8(operation(card, "1,\"id\":\"" + taken + "\"")));
        poison.add(new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xfe});
        poison.add(new byte[] {'{', '"', (byte) 0xc0, (byte) 0xaf, '"', ':', '1', '}'});
        poison.add(random(1_000, 1));
        poison.add(random(LARGE, 2));
        poison.add(utf8("{\"card\":\"" + card + "\",\"note\":\"" + "x".repeat(LARGE)));
        poison.add(utf8("[".repeat(20_000)));
        poison.add(utf8("{\"a\":".repeat(20_000)));
        return poison;
    }

    private static String operation(String card, String amount) {
        return "{\"card\":\"" + card + "\",\"operation\":" + amount + "}";
    }

    private static byte[] random(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
