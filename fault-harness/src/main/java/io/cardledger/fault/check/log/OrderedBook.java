package io.cardledger.fault.check.log;

import io.cardledger.fault.contract.LogPrefix;
import io.cardledger.fault.history.LongList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Of a card whose operations all lie in one partition: everything is known exactly. */
public final class OrderedBook implements CardBook {

    private final int partition;
    private final CardLane lane;
    private final IdWindow ids = new IdWindow();
    private final LongList refused = new LongList();
    private final Set<Long> conflicts = new HashSet<>();
    private final long[] sums;
    private final int[] counts;

    OrderedBook(int partition, CardLane lane) {
        this.partition = partition;
        this.lane = lane;
        this.sums = new long[lane.size()];
        this.counts = new int[lane.size()];
        for (int i = 0; i < lane.size(); i++) {
            boolean applies = decide(i == 0 ? 0 : sums[i - 1], lane.units(i), i);
            sums[i] = (i == 0 ? 0 : sums[i - 1]) + (applies ? lane.units(i) : 0);
            counts[i] = (i == 0 ? 0 : counts[i - 1]) + (applies ? 1 : 0);
        }
    }

    private boolean decide(long before, long units, int index) {
        long id = lane.id(index);
        Optional<Long> known = id == CardLane.NO_ID ? Optional.empty() : ids.units(id);
        if (known.isPresent()) {
            if (known.get() != units) {
                refused.add(lane.offset(index));
                conflicts.add(lane.offset(index));
            }
            return false;
        }
        if (overflows(before, units)) {
            refused.add(lane.offset(index));
            return false;
        }
        if (id != CardLane.NO_ID) {
            ids.remember(id, units);
        }
        return true;
    }

    private static boolean overflows(long before, long units) {
        try {
            Math.addExact(before, units);
            return false;
        } catch (ArithmeticException e) {
            return true;
        }
    }

    /** The offsets of those that are refused though they can be read. */
    LongList refused() {
        return refused;
    }

    /** What became of the operation at the end of a prefix, as the contract calls it. */
    public String decision(LogPrefix prefix) {
        long offset = prefix.offset(partition);
        int index = lane.upTo(offset) - 1;
        if (counts[index] > (index == 0 ? 0 : counts[index - 1])) {
            return "APPLIED";
        }
        if (conflicts.contains(offset)) {
            return "CONFLICT";
        }
        return refused.countUpTo(offset) > refused.countUpTo(offset - 1) ? "INVALID" : "DUPLICATE";
    }

    int partition() {
        return partition;
    }

    /** The amounts of the ids remembered in the end, oldest first. */
    public List<Long> remembered() {
        return ids.amounts();
    }

    @Override
    public Optional<BalanceSum> at(LogPrefix prefix) {
        long offset = prefix.offset(partition);
        return prefix.offsets().size() == 1 && lane.has(offset)
                ? Optional.of(sum(lane.upTo(offset) - 1))
                : Optional.empty();
    }

    private BalanceSum sum(int index) {
        return new BalanceSum(sums[index], counts[index]);
    }

    @Override
    public LogPrefix least(LogPrefix after) {
        int count = lane.upTo(after.offset(partition));
        return count == 0 ? LogPrefix.NONE : LogPrefix.of(partition, lane.offset(count - 1));
    }

    @Override
    public boolean hasSum(long units, LogPrefix least) {
        int first = Math.max(0, lane.upTo(least.offset(partition)) - 1);
        for (int i = sums.length - 1; i >= first; i--) {
            if (sums[i] == units) {
                return true;
            }
        }
        return false;
    }

    @Override
    public LogPrefix end() {
        return LogPrefix.of(partition, lane.last());
    }
}
