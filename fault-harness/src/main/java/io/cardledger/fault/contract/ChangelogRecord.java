package io.cardledger.fault.contract;

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
public record ChangelogRecord(ToldBalance told, List<Long> remembered) {

    private static final byte VERSION = 1;

    /** @throws IllegalArgumentException if the bytes are of another layout */
    public static ChangelogRecord decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        require(in.get() == VERSION);
        long units = VariableLong.read(in);
        long operations = VariableLong.read(in);
        VariableLong.read(in);
        TreeMap<Integer, Long> decided = new TreeMap<>();
        for (long left = VariableLong.read(in); left > 0; left--) {
            decided.put((int) VariableLong.read(in), VariableLong.read(in));
        }
        List<Long> remembered = new ArrayList<>();
        for (long left = VariableLong.read(in); left > 0; left--) {
            in.getLong();
            remembered.add(VariableLong.read(in));
            VariableLong.read(in);
        }
        require(!in.hasRemaining());
        return new ChangelogRecord(
                new ToldBalance(AnswerKind.BALANCE, units, operations, new LogPrefix(decided)), remembered);
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("the changelog has another layout than this checker knows");
        }
    }
}
