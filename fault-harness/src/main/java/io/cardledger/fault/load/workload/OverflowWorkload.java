package io.cardledger.fault.load.workload;

import java.util.Random;
import lombok.RequiredArgsConstructor;

/** Fills accounts with the largest amounts until no more fits, and goes on at the brim, up and down. */
@RequiredArgsConstructor
public final class OverflowWorkload implements Workload {

    private static final int FULL = 900;
    private static final String LARGEST = "999999999999.9999";

    private final String tag;
    private final Random random;
    private int sent;

    @Override
    public OutgoingRecord next() {
        boolean isFull = sent++ > FULL;
        String sign = isFull && random.nextInt(3) == 0 ? "-" : "";
        return LoadOperation.of(tag + "-brim", sign + LARGEST).placed();
    }
}
