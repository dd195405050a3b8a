package io.cardledger.fault.check.log;

import io.cardledger.fault.history.LongList;

/** The operations of one card in one partition, in their order. */
final class CardLane {

    /** What an operation has that has no id. */
    static final long NO_ID = 0;

    private final LongList offsets = new LongList();
    private final LongList units = new LongList();
    private final LongList ids = new LongList();

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
