package io.cardledger.server.account;

import java.util.Random;
import java.util.function.Consumer;

/** Checks a property on random cases; a failure names the seed. */
public final class Randomly {

    private Randomly() {}

    public static void check(int runs, Consumer<Random> property) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int run = 0; run < runs; run++) {
            try {
                property.accept(random);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ", run " + run + ": " + e.getMessage(), e);
            }
        }
    }
}
