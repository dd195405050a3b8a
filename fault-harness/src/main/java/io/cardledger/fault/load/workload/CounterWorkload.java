package io.cardledger.fault.load.workload;

import java.util.Random;
import lombok.RequiredArgsConstructor;

/** Each operation adds one: a balance names the prefix that it counts. */
@RequiredArgsConstructor
public final class CounterWorkload implements Workload {

    private static final int CARDS = 16;

    private final String tag;
    private final Random random;

    @Override
    public OutgoingRecord next() {
        return LoadOperation.of(tag + "-counter-" + random.nextInt(CARDS), "1").placed();
    }
}
