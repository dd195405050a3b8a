package io.cardledger.bench.workload;

import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/**
 * The operations of a workload one by one, always the same ones; this is a cursor that is moved on. If the warm-up is
 * long enough, each card gets its first operation in it.
 */
final class OperationCursor {

    private static final int REPEATS_IN = 100;
    private static final int MOST_BACK = 16;
    private static final int MOST_UNITS = 10_000_000;
    private static final int UNITS_PER_CENT = 100;
    /** A prime, so that its multiples visit each card once, in no order that an engine could make use of. */
    private static final long STRIDE = 2_147_483_629;

    private final SplittableRandom random = new SplittableRandom(Workload.SEED);
    private final ToIntFunction<SplittableRandom> choice;
    private final boolean withIds;
    private final int cards;
    private final int openings;
    private final int[] lastCards = new int[MOST_BACK];
    private final long[] lastUnits = new long[MOST_BACK];
    private final long[] lastIds = new long[MOST_BACK];
    private long made;
    private int card;
    private long units;
    private long id;
    private boolean repeat;

    OperationCursor(Workload workload) {
        choice = workload.choice().among(workload.cards());
        withIds = workload.withIds();
        cards = workload.cards();
        openings = workload.warmUp() >= cards ? cards : 0;
    }

    void next() {
        repeat = withIds && made > MOST_BACK && random.nextInt(REPEATS_IN) == 0;
        if (repeat) {
            take(random.nextInt(MOST_BACK));
            return;
        }
        card = made < openings ? (int) (made * STRIDE % cards) : choice.applyAsInt(random);
        // cents, mostly
        units = (random.nextInt(2 * MOST_UNITS / UNITS_PER_CENT) - MOST_UNITS / UNITS_PER_CENT) * (long) UNITS_PER_CENT;
        id = random.nextLong();
        remember((int) (made++ % MOST_BACK));
    }

    private void take(int index) {
        card = lastCards[index];
        units = lastUnits[index];
        id = lastIds[index];
    }

    private void remember(int index) {
        lastCards[index] = card;
        lastUnits[index] = units;
        lastIds[index] = id;
    }

    int card() {
        return card;
    }

    long units() {
        return units;
    }

    long id() {
        return id;
    }

    /** Whether it was sent before, under the same id. */
    boolean isRepeat() {
        return repeat;
    }
}
