package io.cardledger.e2e.fault.load;

import java.util.Random;
import lombok.RequiredArgsConstructor;

/** Each operation adds one: a balance names the prefix that it counts. */
@RequiredArgsConstructor
final class Counters implements Workload {

    private static final int CARDS = 16;

    private final String tag;
    private final Random random;

    @Override
    public Send next() {
        return Operation.of(tag + "-counter-" + random.nextInt(CARDS), "1").placed();
    }
}
