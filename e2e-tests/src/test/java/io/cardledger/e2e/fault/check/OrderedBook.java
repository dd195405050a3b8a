package io.cardledger.e2e.fault.check;

import io.cardledger.e2e.fault.history.Longs;
import io.cardledger.e2e.fault.history.Prefix;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Of a card whose operations all lie in one partition: everything is known exactly. */
final class OrderedBook implements Book {

    private final int partition;
    private final Lane lane;
    private final Ids ids = new Ids();
    private final Longs refused = new Longs();
    private final Set<Long> conflicts = new HashSet<>();
    private final long[] sums;
    private final int[] counts;

    OrderedBook(int partition, Lane lane) {
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
        Optional<Long> known = id == Lane.NO_ID ? Optional.empty() : ids.units(id);
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
        if (id != Lane.NO_ID) {
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
    Longs refused() {
        return refused;
    }

    /** What became of the operation at the end of a prefix, as the contract calls it. */
    String decision(Prefix prefix) {
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
    List<Long> remembered() {
        return ids.amounts();
    }

    @Override
    public Optional<Sum> at(Prefix prefix) {
        long offset = prefix.offset(partition);
        return prefix.offsets().size() == 1 && lane.has(offset)
                ? Optional.of(sum(lane.upTo(offset) - 1))
                : Optional.empty();
    }

    private Sum sum(int index) {
        return new Sum(sums[index], counts[index]);
    }

    @Override
    public Prefix least(Prefix after) {
        int count = lane.upTo(after.offset(partition));
        return count == 0 ? Prefix.NONE : Prefix.of(partition, lane.offset(count - 1));
    }

    @Override
    public boolean hasSum(long units, Prefix least) {
        int first = Math.max(0, lane.upTo(least.offset(partition)) - 1);
        for (int i = sums.length - 1; i >= first; i--) {
            if (sums[i] == units) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Prefix end() {
        return Prefix.of(partition, lane.last());
    }
}
