package io.cardledger.fault.history;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Numbers in the order in which they were added, without a box around each. */
public final class LongList {

    private static final int FEW = 64;

    private long[] values = new long[FEW];
    private int size;

    /** Adds one. */
    public synchronized void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    /** How many there are. */
    public synchronized int size() {
        return size;
    }

    /** The one at an index. */
    public synchronized long get(int index) {
        return values[index];
    }

    /** How many are at most that; they must have been added in ascending order. */
    public synchronized int countUpTo(long value) {
        int found = Arrays.binarySearch(values, 0, size, value);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** A copy of all. */
    public synchronized long[] toArray() {
        return Arrays.copyOf(values, size);
    }

    /** All, as they are now. */
    public LongStream stream() {
        return Arrays.stream(toArray());
    }
}
