package io.cardledger.fault.check.log;

import java.math.BigDecimal;

/**
 * What a balance has to be.
 *
 * @param units in 1/10,000
 * @param operations how many count
 */
public record BalanceSum(long units, long operations) {

    private static final int SCALE = 4;

    public static String decimal(long units) {
        return BigDecimal.valueOf(units, SCALE).toPlainString();
    }

    @Override
    public String toString() {
        return decimal(units) + " of " + operations + " operations";
    }
}
