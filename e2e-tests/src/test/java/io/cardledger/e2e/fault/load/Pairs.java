package io.cardledger.e2e.fault.load;

import io.cardledger.e2e.fault.history.History;
import io.cardledger.e2e.fault.history.Pair;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** What one card is debited, another is credited: in the end each pair sums up to nothing. */
final class Pairs implements Workload {

    private static final int PAIRS = 4;
    private static final int SCALE = 4;
    private static final long LIMIT_UNITS = 10_000_000_000L;

    private final List<Pair> pairs;
    private final Random random;
    private Operation credit;
    private long lastId;

    Pairs(String tag, Random random, History history) {
        this.pairs = IntStream.range(0, PAIRS)
                .mapToObj(n -> new Pair(tag + "-debit-" + n, tag + "-credit-" + n))
                .toList();
        this.random = random;
        pairs.forEach(history::paired);
    }

    @Override
    public Send next() {
        if (credit != null) {
            Send second = credit.placed();
            credit = null;
            return second;
        }
        Pair pair = pairs.get(random.nextInt(PAIRS));
        BigDecimal amount = BigDecimal.valueOf(random.nextLong(LIMIT_UNITS), SCALE);
        String id = "pair-" + ++lastId;
        credit = new Operation(pair.credit(), amount.toPlainString(), id);
        return new Operation(pair.debit(), amount.negate().toPlainString(), id).placed();
    }

    /** Whether a debit waits for its credit. */
    boolean isHalf() {
        return credit != null;
    }
}
