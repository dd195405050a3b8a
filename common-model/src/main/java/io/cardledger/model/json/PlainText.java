package io.cardledger.model.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Text of ASCII characters without NUL: it is the same in UTF-8, and nothing can take it for UTF-16 or UTF-32. */
final class PlainText {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private PlainText() {}

    /** Looks at eight bytes at a time. */
    static boolean isPlain(byte[] text) {
        long seen = 0;
        int i = 0;
        for (; i <= text.length - Long.BYTES; i += Long.BYTES) {
            long bytes = (long) LONGS.get(text, i);
            // a high bit that is set, or borrowed by a zero
            seen |= bytes | (bytes - ONES);
        }
        for (; i < text.length; i++) {
            seen |= text[i] | (text[i] - 1L);
        }
        return (seen & HIGH_BITS) == 0;
    }
}
