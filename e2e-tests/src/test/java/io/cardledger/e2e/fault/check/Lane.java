package io.cardledger.e2e.fault.check;

import io.cardledger.e2e.fault.history.Longs;

/** The operations of one card in one partition, in their order. */
final class Lane {

    /** What an operation has that has no id. */
    static final long NO_ID = 0;

    private final Longs offsets = new Longs();
    private final Longs units = new Longs();
    private final Longs ids = new Longs();

    void add(long offset, long amount, long id) {
        offsets.add(offset);
        units.add(amount);
        ids.add(id);
    }

    int size() {
        return offsets.size();
    }

    long offset(int index) {
        return offsets.get(index);
    }

    long units(int index) {
        return units.get(index);
    }

    long id(int index) {
        return ids.get(index);
    }

    long last() {
        return offsets.get(size() - 1);
    }

    /** How many operations lie at or before the offset. */
    int upTo(long offset) {
        return offsets.countUpTo(offset);
    }

    /** Whether an operation of the card lies right there. */
    boolean has(long offset) {
        int count = upTo(offset);
        return count > 0 && offsets.get(count - 1) == offset;
    }
}
