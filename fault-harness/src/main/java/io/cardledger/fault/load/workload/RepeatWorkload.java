package io.cardledger.fault.load.workload;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lombok.RequiredArgsConstructor;

/** Sends operations again under their ids: at once, late, out of order, too late, and with other amounts. */
@RequiredArgsConstructor
public final class RepeatWorkload implements Workload {

    private static final int CARDS = 6;
    /** More than the 32 that are remembered, so that some come back as new ones. */
    private static final int KEPT = 36;

    private static final int SCALE = 4;
    private static final long LIMIT_UNITS = 100_000_000L;

    private final String tag;
    private final Random random;
    private final Map<String, List<LoadOperation>> sent = new HashMap<>();
    private long lastId;

    @Override
    public OutgoingRecord next() {
        String card = tag + "-repeats-" + random.nextInt(CARDS);
        List<LoadOperation> before = sent.computeIfAbsent(card, unknown -> new ArrayList<>());
        return switch (before.isEmpty() ? 0 : random.nextInt(10)) {
            case 0, 1, 2, 3, 4 -> fresh(card, before).placed();
            case 5, 6 -> before.get(before.size() - 1).placed();
            case 7, 8 -> before.get(random.nextInt(before.size())).placed();
            default -> conflict(before.get(before.size() - 1 - random.nextInt(before.size()) / 2));
        };
    }

    private LoadOperation fresh(String card, List<LoadOperation> before) {
        LoadOperation fresh = new LoadOperation(card, amount(), "op-" + ++lastId);
        before.add(fresh);
        if (before.size() > KEPT) {
            before.remove(0);
        }
        return fresh;
    }

    private OutgoingRecord conflict(LoadOperation earlier) {
        return new LoadOperation(earlier.card(), amount() + "7", earlier.id()).placed();
    }

    /** With three decimal places, so that one more makes it another. */
    private String amount() {
        return BigDecimal.valueOf(random.nextLong(-LIMIT_UNITS, LIMIT_UNITS), SCALE - 1)
                .toPlainString();
    }
}
