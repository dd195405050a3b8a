package io.cardledger.server.account;

/** Reads what an {@link AccountWriter} wrote. */
final class AccountReader {

    private final byte[] bytes;
    private int at;

    /** @param from where to start */
    AccountReader(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    /** The index of what is read next. */
    int position() {
        return at;
    }

    byte readByte() {
        return bytes[at++];
    }

    long readLong() {
        long value = (long) AccountWriter.LONGS.get(bytes, at);
        at += Long.BYTES;
        return value;
    }

    long readVarlong() {
        long zigzag = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            zigzag |= (long) (next & Byte.MAX_VALUE) << shift;
            shift += AccountWriter.BITS;
        } while (next < 0);
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }

    void skipLong() {
        at += Long.BYTES;
    }

    void skipVarlong() {
        while (bytes[at++] < 0) {
            // the next byte belongs to it, too
        }
    }
}
