package io.cardledger.client.connection;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** The connection of a stream of operations, while the stream lasts. */
public final class StreamConnection implements AutoCloseable {

    static final String ATTRIBUTE = StreamConnection.class.getName();

    private final SocketWrapperBase<?> socket;
    private final long readTimeoutMillis;
    private final long writeTimeoutMillis;
    private boolean closed;

    StreamConnection(SocketWrapperBase<?> socket) {
        this.socket = socket;
        this.readTimeoutMillis = socket.getReadTimeout();
        this.writeTimeoutMillis = socket.getWriteTimeout();
    }

    /** The connection of {@code request}, which must be of the content type of a stream. */
    public static StreamConnection of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof StreamConnection connection) {
            return connection;
        }
        throw new IllegalStateException("streams need the connector of this application");
    }

    void limit(Duration idle, Duration unread) {
        socket.setReadTimeout(idle.toMillis());
        socket.setWriteTimeout(unread.toMillis());
    }

    /** Ends the client's stream as if it had broken off: who reads from it, or waits to, is told at once. */
    public synchronized void stopReading() {
        if (!closed && socket.getSocket() instanceof NioChannel channel) {
            try {
                SocketChannel io = channel.getIOChannel();
                io.shutdownInput();
            } catch (IOException e) {
                // it is closed already
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        socket.setReadTimeout(readTimeoutMillis);
        socket.setWriteTimeout(writeTimeoutMillis);
    }
}
