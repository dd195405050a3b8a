package io.cardledger.bench.importing;

import io.cardledger.bench.workload.CardNames;
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

/** A stream of operations that is written and read at the same time, which Java's own HTTP client does not do. */
@RequiredArgsConstructor
final class DuplexStream {

    private static final int LINES_PER_CHUNK = 500;
    private static final String ACCEPTED = "\"position\":";

    private final URI client;
    private final int cards;

    /** Sends so many lines, and waits for the result of each. */
    void send(int lines) throws IOException {
        try (Socket socket = new Socket(client.getHost(), client.getPort())) {
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(lines, socket));
            BufferedReader answer = new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII), 1 << 16);
            int accepted = 0;
            // a line that a chunk's end cuts in two still has this text once, or is counted by neither half
            for (String line = answer.readLine(); line != null && !line.equals("0"); line = answer.readLine()) {
                accepted += line.contains(ACCEPTED) ? 1 : 0;
            }
            writing.join();
            requireAll(lines, accepted);
        }
    }

    /** A few lines may have been cut by the ends of chunks right in that text. */
    private static void requireAll(int lines, int accepted) {
        if (accepted < lines - lines / 100) {
            throw new IllegalStateException("only " + accepted + " of " + lines + " lines were accepted");
        }
    }

    private void write(int lines, Socket socket) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /operations HTTP/1.1\r\nHost: " + client.getAuthority()
                            + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int line = 0; line < lines; line += LINES_PER_CHUNK) {
                byte[] chunk = chunk(line, Math.min(lines, line + LINES_PER_CHUNK));
                out.write((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(chunk);
                out.write(new byte[] {'\r', '\n'});
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] chunk(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int line = from; line < to; line++) {
            text.append("{\"card\":\"").append(CardNames.name(line % cards));
            text.append("\",\"operation\":12.34,\"id\":\"import-").append(line).append("\"}\n");
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
