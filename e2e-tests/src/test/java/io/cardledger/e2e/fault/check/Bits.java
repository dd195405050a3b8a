package io.cardledger.e2e.fault.check;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names the powers of two that are lost or doubled. */
final class Bits {

    private static final int FEW = 3;

    private Bits() {}

    static String difference(long expected, long got) {
        long missing = expected - got;
        long powers = Math.abs(missing);
        if (missing == 0 || Long.bitCount(powers) > FEW) {
            return "";
        }
        Stream<String> names = IntStream.range(0, Long.SIZE - 1)
                .filter(power -> (powers >>> power & 1) == 1)
                .mapToObj(power -> "2^" + power);
        return " (" + (missing > 0 ? "lacks " : "has too many ") + String.join(" ", names.toList()) + " units)";
    }
}
