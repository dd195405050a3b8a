package io.cardledger.e2e.bulk;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import lombok.RequiredArgsConstructor;

/** A stream of operations, written and read at the same time; Java's own HTTP client writes first, then reads. */
@RequiredArgsConstructor
final class OperationStream {

    private static final int BUFFER = 64 * 1024;

    private final URI application;

    /** Sends all; answers with how many were accepted, each under the number of its line. */
    long send(Lines lines) throws IOException {
        try (Socket socket = new Socket(application.getHost(), application.getPort())) {
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(lines, socket));
            long accepted = countAccepted(new BufferedReader(
                    new InputStreamReader(ChunkedInput.ofAnswer(socket.getInputStream()), StandardCharsets.UTF_8)));
            writing.join();
            return accepted;
        }
    }

    private void write(Lines lines, Socket socket) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /operations HTTP/1.1\r\nHost: " + application.getAuthority()
                            + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            OutputStream body = new BufferedOutputStream(new ChunkedOutput(out), BUFFER);
            for (int line = 0; line < lines.count(); line++) {
                body.write(json(lines, line).getBytes(StandardCharsets.UTF_8));
            }
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(Lines lines, int line) {
        return "{\"card\":\"" + lines.card(line) + "\",\"operation\":" + lines.amount(line) + "}\n";
    }

    /** Results may come in another order than the lines, but each line gets one. */
    private static long countAccepted(BufferedReader results) throws IOException {
        long accepted = 0;
        long sumOfLineNumbers = 0;
        for (String result = results.readLine(); result != null; result = results.readLine()) {
            if (!result.contains("\"position\":")) {
                throw new AssertionError("not accepted: " + result);
            }
            accepted++;
            sumOfLineNumbers += Long.parseLong(result.substring("{\"line\":".length(), result.indexOf(',')));
        }
        if (sumOfLineNumbers != accepted * (accepted + 1) / 2) {
            throw new AssertionError("some line has no result, or two");
        }
        return accepted;
    }

    /** Frames what is written to it, block by block. */
    @RequiredArgsConstructor
    private static final class ChunkedOutput extends OutputStream {

        private final OutputStream out;

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (length > 0) {
                out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(bytes, offset, length);
                out.write('\r');
                out.write('\n');
            }
        }

        @Override
        public void close() throws IOException {
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }
}
