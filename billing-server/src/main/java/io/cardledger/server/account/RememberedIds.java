package io.cardledger.server.account;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * The last ids of a card, first in, first out, each with the amount it came with.
 *
 * <p>An id is kept as 64 bits of its 128-bit MurmurHash3. With n ids remembered, an operation with a new id is taken for
 * a duplicate with a chance of at most n / 2^64, which for 32 ids is 2 * 10^-18.
 */
final class RememberedIds {

    static final int NOT_FOUND = -1;

    private final int capacity;
    private long[] hashes = {};
    private long[] amounts = {};
    private long[] times = {};
    private int oldest;
    private int size;

    /** @param capacity how many ids are remembered, at least 1 */
    RememberedIds(int capacity) {
        this.capacity = capacity;
    }

    static long hash(String id) {
        return MurmurHash3.hash128x64(id.getBytes(StandardCharsets.UTF_8))[0];
    }

    /** The index of an id, or {@link #NOT_FOUND}. */
    int indexOf(long hash) {
        for (int i = 0; i < size; i++) {
            if (hashes[i] == hash) {
                return i;
            }
        }
        return NOT_FOUND;
    }

    /** The amount in units that the id at {@code index} came with. */
    long amountAt(int index) {
        return amounts[index];
    }

    /**
     * Remembers one more id, and forgets the oldest if there is no room.
     *
     * @return the time of the id forgotten, or -1 if none was
     */
    long add(long hash, long amount, long time) {
        if (size < capacity) {
            grow();
            set(size++, hash, amount, time);
            return -1;
        }
        long forgotten = times[oldest];
        set(oldest, hash, amount, time);
        oldest = oldest + 1 == size ? 0 : oldest + 1;
        return forgotten;
    }

    int size() {
        return size;
    }

    /** The index of the {@code n}-th oldest id. */
    int indexOfAge(int n) {
        int index = oldest + n;
        return index < size ? index : index - size;
    }

    long hashAt(int index) {
        return hashes[index];
    }

    long timeAt(int index) {
        return times[index];
    }

    private void set(int index, long hash, long amount, long time) {
        hashes[index] = hash;
        amounts[index] = amount;
        times[index] = time;
    }

    private void grow() {
        if (size < hashes.length) {
            return;
        }
        int length = Math.min(capacity, Math.max(2, hashes.length * 2));
        hashes = Arrays.copyOf(hashes, length);
        amounts = Arrays.copyOf(amounts, length);
        times = Arrays.copyOf(times, length);
    }
}
