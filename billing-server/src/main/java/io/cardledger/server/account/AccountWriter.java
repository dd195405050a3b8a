package io.cardledger.server.account;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Writes numbers into an array of bytes that is large enough. */
final class AccountWriter {

    /** Eight bytes of an array, the highest first. */
    static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    /** The longest that a variable-length long may get. */
    static final int MAX_VARLONG_BYTES = 10;

    /** How many bits of a variable-length long each of its bytes has. */
    static final int BITS = 7;

    private static final long MORE = 0x80;

    private final byte[] bytes;
    private int length;

    AccountWriter(int maxLength) {
        this(new byte[maxLength], 0);
    }

    /** @param from where to start */
    AccountWriter(byte[] bytes, int from) {
        this.bytes = bytes;
        this.length = from;
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

    /** What is there in this form already. */
    void write(byte[] written, int from, int to) {
        System.arraycopy(written, from, bytes, length, to - from);
        length += to - from;
    }

    /** The index behind what was written. */
    int position() {
        return length;
    }

    byte[] written() {
        return Arrays.copyOf(bytes, length);
    }
}
