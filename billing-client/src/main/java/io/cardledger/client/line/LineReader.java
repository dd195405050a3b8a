package io.cardledger.client.line;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** Reads lines of limited length; what is too long is skipped to its end and reported as such. */
@RequiredArgsConstructor
public final class LineReader {

    /** The longest line, without its line end. */
    public static final int MAX_BYTES = 16 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[32 * 1024];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int at;
    private int end;
    private long number;

    /**
     * The next line, or none after the last; a last line without a line end counts.
     *
     * @throws IOException if the stream breaks off; the line that was being read is lost then
     */
    public @Nullable Line next() throws IOException {
        boolean tooLong = false;
        line.reset();
        boolean started = false;
        while (at < end || fill()) {
            started = true;
            int stop = indexOfNewline();
            tooLong |= !append(Math.min(stop, end));
            at = Math.min(stop + 1, end);
            if (stop < end) {
                return finished(tooLong);
            }
        }
        return started ? finished(tooLong) : null;
    }

    /** Keeps one byte more than allowed: it may be the carriage return of the line end. */
    private boolean append(int stop) {
        int length = stop - at;
        if (line.size() + length > MAX_BYTES + 1) {
            return false;
        }
        line.write(buffer, at, length);
        return true;
    }

    private Line finished(boolean tooLong) {
        number++;
        byte[] bytes = line.toByteArray();
        int length = bytes.length;
        if (length > 0 && bytes[length - 1] == '\r') {
            length--;
        }
        if (tooLong || length > MAX_BYTES) {
            return new Line(number, null);
        }
        return new Line(number, length == bytes.length ? bytes : Arrays.copyOf(bytes, length));
    }

    private int indexOfNewline() {
        int i = at;
        while (i < end && buffer[i] != '\n') {
            i++;
        }
        return i;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
