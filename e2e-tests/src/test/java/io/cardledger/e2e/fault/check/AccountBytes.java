package io.cardledger.e2e.fault.check;

import io.cardledger.e2e.fault.history.Fate;
import io.cardledger.e2e.fault.history.Prefix;
import io.cardledger.e2e.fault.history.Told;
import io.cardledger.e2e.fault.history.Varlong;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * An account as the changelog has it.
 *
 * <p>Version 1: the version; balance in units, number of operations and time, each a zig-zag variable-length long; the
 * number of decided offsets and for each partition and offset; the number of remembered ids and for each, oldest first,
 * a 64-bit hash, the amount in units and the time.
 *
 * @param told the balance
 * @param remembered the amounts of the ids remembered, oldest first
 */
record AccountBytes(Told told, List<Long> remembered) {

    private static final byte VERSION = 1;

    /** @throws IllegalArgumentException if the bytes are of another layout */
    static AccountBytes decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        require(in.get() == VERSION);
        long units = Varlong.read(in);
        long operations = Varlong.read(in);
        Varlong.read(in);
        TreeMap<Integer, Long> decided = new TreeMap<>();
        for (long left = Varlong.read(in); left > 0; left--) {
            decided.put((int) Varlong.read(in), Varlong.read(in));
        }
        List<Long> remembered = new ArrayList<>();
        for (long left = Varlong.read(in); left > 0; left--) {
            in.getLong();
            remembered.add(Varlong.read(in));
            Varlong.read(in);
        }
        require(!in.hasRemaining());
        return new AccountBytes(new Told(Fate.BALANCE, units, operations, new Prefix(decided)), remembered);
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("the changelog has another layout than this checker knows");
        }
    }
}
