package io.cardledger.server.account;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * The last ids of a card, first in, first out, each with the amount it came with.
 *
 * <p>An id is kept as 64 bits of its 128-bit MurmurHash3. With n ids remembered, an operation with a new id is taken
 * for a duplicate with a chance of at most n / 2^64, which for 32 ids is 2 * 10^-18.
 */
final class RememberedIds {

    static final int NOT_FOUND = -1;

    private final int capacity;
    private final IdEntries entries = new IdEntries();
    /** Beside the entries, to be searched fast; once all are in use, the newest takes the place of the oldest. */
    private long[] hashes = {};

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
        return entries.amountAt(index < oldest ? index + size - oldest : index - oldest);
    }

    /**
     * Remembers one more id, and forgets the oldest if there is no room.
     *
     * @return the time of the id forgotten, or -1 if none was
     */
    long add(long hash, long amount, long time) {
        long forgotten = remember(hash);
        entries.append(hash, amount, time);
        return forgotten;
    }

    private long remember(long hash) {
        if (size < capacity) {
            if (size == hashes.length) {
                hashes = Arrays.copyOf(hashes, Math.min(capacity, Math.max(2, size * 2)));
            }
            hashes[size++] = hash;
            return -1;
        }
        hashes[oldest] = hash;
        oldest = oldest + 1 == size ? 0 : oldest + 1;
        return entries.dropFirst();
    }

    /** No less than {@link #write} writes. */
    int maxBytes() {
        return AccountWriter.MAX_VARLONG_BYTES + entries.maxBytes();
    }

    /**
     * Writes how many there are, and each, oldest first.
     *
     * @param base the time that the oldest one's is told by
     */
    void write(long base, AccountWriter out) {
        out.writeVarlong(size);
        if (size > 0) {
            entries.write(base, out);
        }
    }

    /** Reads what {@link #write} wrote last into {@code bytes}; of more ids than are remembered, the latest. */
    void read(byte[] bytes, AccountReader in, long base) {
        int written = (int) in.readVarlong();
        int from = in.position();
        int tooMany = Math.max(0, written - capacity);
        long time = readHashes(in, base, written, tooMany);
        if (written > 0) {
            entries.take(bytes, from, base, time);
        }
        for (int n = 0; n < tooMany; n++) {
            entries.dropFirst();
        }
    }

    /** @return the time of the last */
    private long readHashes(AccountReader in, long base, int written, int skipped) {
        hashes = new long[written - skipped];
        long time = base;
        for (int n = 0; n < written; n++) {
            long hash = in.readLong();
            in.skipVarlong();
            time += in.readVarlong();
            if (n >= skipped) {
                hashes[size++] = hash;
            }
        }
        return time;
    }
}
