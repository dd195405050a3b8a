package io.cardledger.fault.contract;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Tells records apart by a number of 64 bits made of all their bytes. */
public final class RecordHash {

    private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final int ABSENT = 0x1ff;
    private static final int END = 0x100;

    private RecordHash() {}

    /** The number of a whole record. */
    public static long of(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        long hash = of(of(OFFSET_BASIS, key), value);
        for (Header header : headers) {
            hash = of(of(hash, header.key().getBytes(StandardCharsets.UTF_8)), header.value());
        }
        return hash;
    }

    private static long of(long before, byte @Nullable [] bytes) {
        if (bytes == null) {
            return mixed(before, ABSENT);
        }
        long hash = before;
        for (byte next : bytes) {
            hash = mixed(hash, next & 0xff);
        }
        return mixed(hash, END);
    }

    private static long mixed(long hash, int next) {
        return (hash ^ next) * PRIME;
    }
}
