package io.cardledger.fault.contract;

import java.nio.ByteBuffer;

/** Numbers of variable length: seven bits a byte, the lowest first, the sign folded into the lowest bit. */
public final class VariableLong {

    /** The longest. */
    public static final int MAX_BYTES = 10;

    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private VariableLong() {}

    /** Reads one. */
    public static long read(ByteBuffer in) {
        long folded = 0;
        int shift = 0;
        byte next;
        do {
            next = in.get();
            folded |= (long) (next & (MORE - 1)) << shift;
            shift += BITS;
        } while ((next & MORE) != 0);
        return folded >>> 1 ^ -(folded & 1);
    }

    public static void write(ByteBuffer out, long value) {
        long folded = value << 1 ^ value >> Long.SIZE - 1;
        while (folded >>> BITS != 0) {
            out.put((byte) (folded & MORE - 1 | MORE));
            folded >>>= BITS;
        }
        out.put((byte) folded);
    }
}
