package io.cardledger.bench.peer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.codec.digest.MurmurHash3;
import org.apache.kafka.common.utils.ByteUtils;
import org.jspecify.annotations.Nullable;

/** A balance and the last 32 ids that went into it, which is the least that finds the duplicates that ours finds. */
public final class PeerAccount {

    private static final int REMEMBERED = 32;
    private static final int MAX_VARLONG_BYTES = 10;

    private long units;
    private long operations;
    private long[] hashes = {};
    private long[] amounts = {};
    private int oldest;
    private int size;

    /** Reads what {@link #encode} wrote; a new account if that is nothing. */
    public static PeerAccount decode(byte @Nullable [] bytes) {
        PeerAccount account = new PeerAccount();
        if (bytes != null) {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            account.units = ByteUtils.readVarlong(in);
            account.operations = ByteUtils.readVarlong(in);
            for (int left = in.get(); left > 0; left--) {
                account.remember(in.getLong(), ByteUtils.readVarlong(in));
            }
        }
        return account;
    }

    /** As bytes for a store or a topic. */
    public byte[] encode() {
        ByteBuffer out = ByteBuffer.allocate(1 + 2 * MAX_VARLONG_BYTES + size * (Long.BYTES + MAX_VARLONG_BYTES));
        ByteUtils.writeVarlong(units, out);
        ByteUtils.writeVarlong(operations, out);
        out.put((byte) size);
        for (int n = 0; n < size; n++) {
            int index = (oldest + n) % size;
            out.putLong(hashes[index]);
            ByteUtils.writeVarlong(amounts[index], out);
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    /** The balance of an encoded account. */
    public static long unitsOf(byte[] encoded) {
        return ByteUtils.readVarlong(ByteBuffer.wrap(encoded));
    }

    /** Applies an operation unless it was applied before; whether it did. */
    public boolean apply(long amount, @Nullable String id) {
        if (id != null) {
            long hash = MurmurHash3.hash128x64(id.getBytes(StandardCharsets.UTF_8))[0];
            if (isKnown(hash)) {
                return false;
            }
            remember(hash, amount);
        }
        units = Math.addExact(units, amount);
        operations++;
        return true;
    }

    /** The balance. */
    public long units() {
        return units;
    }

    private boolean isKnown(long hash) {
        for (int i = 0; i < size; i++) {
            if (hashes[i] == hash) {
                return true;
            }
        }
        return false;
    }

    private void remember(long hash, long amount) {
        if (size == REMEMBERED) {
            set(oldest, hash, amount);
            oldest = (oldest + 1) % REMEMBERED;
            return;
        }
        if (size == hashes.length) {
            int length = Math.min(REMEMBERED, Math.max(2, size * 2));
            hashes = Arrays.copyOf(hashes, length);
            amounts = Arrays.copyOf(amounts, length);
        }
        set(size++, hash, amount);
    }

    private void set(int index, long hash, long amount) {
        hashes[index] = hash;
        amounts[index] = amount;
    }
}
