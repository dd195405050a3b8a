package io.cardledger.server.account;

import java.util.Arrays;

/**
 * The ids of a card as the bytes in which its record holds them, oldest first: at each commit they are copied as they
 * are, not written one by one. For each the 64-bit hash, the amount in units, and the time since that of the id before
 * it.
 */
final class IdEntries {

    private static final int MAX_ENTRY_BYTES = Long.BYTES + 2 * AccountWriter.MAX_VARLONG_BYTES;
    private static final int SPARE_PART = 4;

    private byte[] bytes = {};
    private int start;
    private int end;
    private long firstTime;
    private long lastTime;

    void append(long hash, long amount, long time) {
        if (end + MAX_ENTRY_BYTES > bytes.length) {
            makeRoom();
        }
        if (start == end) {
            firstTime = time;
        }
        AccountWriter out = new AccountWriter(bytes, end);
        out.writeLong(hash);
        out.writeVarlong(amount);
        out.writeVarlong(time - lastTime);
        end = out.position();
        lastTime = time;
    }

    /** Drops the oldest, of which there must be one, and tells its time. */
    long dropFirst() {
        long dropped = firstTime;
        AccountReader in = new AccountReader(bytes, start);
        skip(in);
        start = in.position();
        if (start < end) {
            in.skipLong();
            in.skipVarlong();
            firstTime += in.readVarlong();
        }
        return dropped;
    }

    /** The amount in units of the {@code n}-th oldest. */
    long amountAt(int n) {
        AccountReader in = new AccountReader(bytes, start);
        for (int i = 0; i < n; i++) {
            skip(in);
        }
        in.skipLong();
        return in.readVarlong();
    }

    /** No less than {@link #write} writes. */
    int maxBytes() {
        return end - start + AccountWriter.MAX_VARLONG_BYTES;
    }

    /** Writes all, of which there must be one; the time of the oldest since {@code base}. */
    void write(long base, AccountWriter out) {
        AccountReader in = new AccountReader(bytes, start);
        out.writeLong(in.readLong());
        out.writeVarlong(in.readVarlong());
        out.writeVarlong(firstTime - base);
        in.skipVarlong();
        out.write(bytes, in.position(), end);
    }

    /** Takes over what was written, from {@code from} to the end of {@code written}. */
    void take(byte[] written, int from, long base, long timeOfLast) {
        bytes = Arrays.copyOfRange(written, from, from + roomFor(written.length - from));
        start = 0;
        end = written.length - from;
        AccountReader in = new AccountReader(bytes, 0);
        in.skipLong();
        in.skipVarlong();
        firstTime = base + in.readVarlong();
        lastTime = timeOfLast;
    }

    private static void skip(AccountReader in) {
        in.skipLong();
        in.skipVarlong();
        in.skipVarlong();
    }

    /** Enough that they have to be moved only now and then. */
    private void makeRoom() {
        int length = end - start;
        boolean fits = length + length / (2 * SPARE_PART) + MAX_ENTRY_BYTES <= bytes.length;
        byte[] roomy = fits ? bytes : new byte[roomFor(length)];
        System.arraycopy(bytes, start, roomy, 0, length);
        bytes = roomy;
        start = 0;
        end = length;
    }

    private static int roomFor(int length) {
        return length + length / SPARE_PART + MAX_ENTRY_BYTES;
    }
}
