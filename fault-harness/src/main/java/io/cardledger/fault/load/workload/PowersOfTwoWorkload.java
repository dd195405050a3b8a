package io.cardledger.fault.load.workload;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import lombok.RequiredArgsConstructor;

/** Amounts are powers of two, each once a card: a wrong sum names the operations that are lost or doubled. */
@RequiredArgsConstructor
public final class PowersOfTwoWorkload implements Workload {

    private static final int CARDS = 4;
    private static final int POWERS = 53;
    private static final int SCALE = 4;

    private final String tag;
    private final Random random;
    private int sent;

    @Override
    public OutgoingRecord next() {
        int generation = sent / (CARDS * POWERS);
        int power = sent / CARDS % POWERS;
        String card = tag + "-powers-" + generation + "-" + sent % CARDS;
        sent++;
        return new LoadOperation(card, literal(power), "2^" + power).placed();
    }

    private String literal(int power) {
        BigDecimal amount = new BigDecimal(BigInteger.ONE.shiftLeft(power), SCALE);
        return random.nextInt(4) == 0 ? '"' + amount.toPlainString() + '"' : amount.toString();
    }
}
