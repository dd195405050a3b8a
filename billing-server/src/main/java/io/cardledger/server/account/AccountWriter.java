package io.cardledger.server.account;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Writes numbers into an array of bytes that is large enough. */
final class AccountWriter {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int BITS = 7;
    private static final long MORE = 0x80;

    private final byte[] bytes;
    private int length;

    AccountWriter(int maxLength) {
        bytes = new byte[maxLength];
    }

    void writeByte(byte value) {
        bytes[length++] = value;
    }

    /** Eight bytes. */
    void writeLong(long value) {
        LONGS.set(bytes, length, value);
        length += Long.BYTES;
    }

    /** One to ten bytes: zig-zag, seven bits a byte, the lowest first, as Kafka has it. */
    void writeVarlong(long value) {
        int at = length;
        long rest = (value << 1) ^ (value >> (Long.SIZE - 1));
        while ((rest & -MORE) != 0) {
            bytes[at++] = (byte) (rest | MORE);
            rest >>>= BITS;
        }
        bytes[at++] = (byte) rest;
        length = at;
    }

    byte[] written() {
        return Arrays.copyOf(bytes, length);
    }
}
