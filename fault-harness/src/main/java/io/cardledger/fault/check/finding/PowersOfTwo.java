package io.cardledger.fault.check.finding;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names the powers of two that are lost or doubled. */
public final class PowersOfTwo {

    private static final int FEW = 3;

    private PowersOfTwo() {}

    public static String difference(long expected, long got) {
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
