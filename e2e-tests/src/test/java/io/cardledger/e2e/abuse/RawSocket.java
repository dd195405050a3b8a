package io.cardledger.e2e.abuse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;

/** A client that keeps no rule of HTTP. */
final class RawSocket {

    private static final int LIMIT_MILLIS = 90_000;

    private RawSocket() {}

    /** Sends the bytes and no more; answers with all that comes back until the other side closes. */
    static String answerTo(URI application, byte[] bytes) {
        try (Socket socket = new Socket(application.getHost(), application.getPort())) {
            socket.setSoTimeout(LIMIT_MILLIS);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(bytes);
                socket.shutdownOutput();
                InputStream in = socket.getInputStream();
                in.transferTo(answer);
            } catch (SocketException e) {
                // closed by the other side in the middle of what we sent: a refusal like another
            }
            return answer.toString(ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
