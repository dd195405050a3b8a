package io.cardledger.e2e.bulk;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import lombok.RequiredArgsConstructor;

/** The body of an answer that comes in chunks. */
@RequiredArgsConstructor
final class ChunkedInput extends InputStream {

    private static final int BUFFER = 64 * 1024;
    private static final int HEXADECIMAL = 16;

    private final InputStream in;

    private int left;
    private boolean ended;

    /** Reads up to the body, which must be that of a success. */
    static InputStream ofAnswer(InputStream socket) throws IOException {
        InputStream in = new BufferedInputStream(socket, BUFFER);
        String status = line(in);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new AssertionError(status);
        }
        String header = line(in);
        while (!header.isEmpty()) {
            header = line(in);
        }
        return new ChunkedInput(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (left == 0 && !ended) {
            left = Integer.parseInt(line(in), HEXADECIMAL);
            ended = left == 0;
        }
        if (ended) {
            return -1;
        }
        int read = in.read(bytes, offset, Math.min(length, left));
        if (read < 0) {
            throw new EOFException("the answer was cut off");
        }
        left -= read;
        if (left == 0) {
            line(in);
        }
        return read;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the answer was cut off");
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }
}
