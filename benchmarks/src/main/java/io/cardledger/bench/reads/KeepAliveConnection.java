package io.cardledger.bench.reads;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One HTTP connection that is kept alive and costs the caller next to nothing. */
final class KeepAliveConnection implements AutoCloseable {

    private static final int BUFFER_BYTES = 8 * 1024;
    private static final String LENGTH = "content-length:";
    private static final String LAST = "connection: close";

    private final URI server;
    private final byte[] line = new byte[BUFFER_BYTES];
    private Socket socket;
    private InputStream in;

    KeepAliveConnection(URI server) throws IOException {
        this.server = server;
        this.socket = new Socket(server.getHost(), server.getPort());
        this.in = prepared(socket);
    }

    private static InputStream prepared(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        return new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES);
    }

    /** Tomcat ends a connection after a hundred calls unless told otherwise. */
    private void reconnect() throws IOException {
        socket.close();
        socket = new Socket(server.getHost(), server.getPort());
        in = prepared(socket);
    }

    /** Asks, and throws the answer away; its status. */
    int get(String path) throws IOException {
        ask(path);
        int status = Integer.parseInt(readLine().split(" ")[1]);
        int length = -1;
        boolean last = false;
        for (String header = readLine(); !header.isEmpty(); header = readLine()) {
            if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(header.substring(LENGTH.length()).trim());
            }
            last |= header.equalsIgnoreCase(LAST);
        }
        skipBody(length);
        if (last) {
            reconnect();
        }
        return status;
    }

    private void skipBody(int length) throws IOException {
        if (length < 0) {
            skipChunks();
        } else {
            in.skipNBytes(length);
        }
    }

    private void ask(String path) throws IOException {
        String request =
                "GET " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nAccept: application/json\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    private void skipChunks() throws IOException {
        int size;
        do {
            size = Integer.parseInt(readLine(), 16);
            in.skipNBytes(size + 2);
        } while (size > 0);
    }

    private String readLine() throws IOException {
        int length = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the connection was closed");
            }
            if (next != '\r') {
                line[length++] = (byte) next;
            }
        }
        return new String(line, 0, length, StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
