package io.cardledger.client.stream;

import io.cardledger.client.RunningBillingClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** A client that sends and reads a stream byte by byte as a test wants it, on a bare socket. */
public final class LineClient implements AutoCloseable {

    private final Socket socket;
    private final OutputStream out;
    private final BufferedReader in;

    public LineClient(RunningBillingClient client) throws IOException {
        socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new java.net.InetSocketAddress("localhost", client.port()));
        out = socket.getOutputStream();
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        raw("POST /operations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n");
    }

    private void raw(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Sends one chunk. */
    public void send(String text) throws IOException {
        raw(Integer.toHexString(text.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + text + "\r\n");
    }

    void finish() throws IOException {
        raw("0\r\n\r\n");
    }

    /** The next result; headers and chunk sizes are skipped. */
    public JsonNode result() throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("{")) {
                return RunningBillingClient.json(line);
            }
        }
        throw new IOException("the stream has ended");
    }

    /** Whether the server ended the connection; waits for that. */
    boolean isCutOff() {
        try {
            while (in.readLine() != null) {
                // what came before
            }
            return true;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
