package io.cardledger.e2e.fault.check;

import java.math.BigDecimal;

/**
 * What a balance has to be.
 *
 * @param units in 1/10,000
 * @param operations how many count
 */
record Sum(long units, long operations) {

    private static final int SCALE = 4;

    static String decimal(long units) {
        return BigDecimal.valueOf(units, SCALE).toPlainString();
    }

    @Override
    public String toString() {
        return decimal(units) + " of " + operations + " operations";
    }
}
