package io.cardledger.bench.workload;

import java.nio.charset.StandardCharsets;

/** The names of cards by their numbers: sixteen digits. */
public final class CardNames {

    private static final long FIRST = 4_000_000_000_000_000L;

    private CardNames() {}

    /** The name of a card. */
    public static String name(int number) {
        return Long.toString(FIRST + number);
    }

    /** The number of a card, as a key has it. */
    public static int number(byte[] name) {
        return (int) (Long.parseLong(new String(name, StandardCharsets.US_ASCII)) - FIRST);
    }
}
