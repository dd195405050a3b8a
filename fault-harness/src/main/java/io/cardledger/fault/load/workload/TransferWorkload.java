package io.cardledger.fault.load.workload;

import io.cardledger.fault.history.CardPair;
import io.cardledger.fault.history.History;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What one card is debited, another is credited: in the end each pair sums up to nothing. */
public final class TransferWorkload implements Workload {

    private static final int PAIRS = 4;
    private static final int SCALE = 4;
    private static final long LIMIT_UNITS = 10_000_000_000L;

    private final List<CardPair> pairs;
    private final Random random;
    private @Nullable LoadOperation credit;
    private long lastId;

    public TransferWorkload(String tag, Random random, History history) {
        this.pairs = IntStream.range(0, PAIRS)
                .mapToObj(n -> new CardPair(tag + "-debit-" + n, tag + "-credit-" + n))
                .toList();
        this.random = random;
        pairs.forEach(history::paired);
    }

    @Override
    public OutgoingRecord next() {
        if (credit != null) {
            OutgoingRecord second = credit.placed();
            credit = null;
            return second;
        }
        CardPair pair = pairs.get(random.nextInt(PAIRS));
        BigDecimal amount = BigDecimal.valueOf(random.nextLong(LIMIT_UNITS), SCALE);
        String id = "pair-" + ++lastId;
        credit = new LoadOperation(pair.credit(), amount.toPlainString(), id);
        return new LoadOperation(pair.debit(), amount.negate().toPlainString(), id).placed();
    }

    /** Whether a debit waits for its credit. */
    public boolean isHalf() {
        return credit != null;
    }
}
