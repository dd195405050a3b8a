package io.cardledger.fault.cluster.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.cardledger.broker.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkTests {

    private static final int TIMEOUT_MILLIS = 10_000;
    private static final int LITTLE_TIMEOUT_MILLIS = 300;

    private final int port = Ports.anyFree();
    private ServerSocket target;
    private Link link;
    private Socket near;
    private Socket far;

    @BeforeEach
    void connect() throws IOException {
        target = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        link = Link.open(port, target.getLocalPort());
        near = newcomer();
        far = target.accept();
        far.setSoTimeout(TIMEOUT_MILLIS);
    }

    @AfterEach
    void disconnect() throws IOException {
        link.close();
        near.close();
        far.close();
        target.close();
    }

    @Test
    void passesBytesBothWays() throws IOException {
        near.getOutputStream().write(1);
        assertThat(far.getInputStream().read()).isEqualTo(1);
        far.getOutputStream().write(2);
        assertThat(near.getInputStream().read()).isEqualTo(2);
    }

    @Test
    void tellsOneEndThatTheOtherIsGone() throws IOException {
        far.close();
        assertThat(near.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void resetsBothEndsAndNewcomersWhileItIsCut() throws IOException {
        link.cut();

        assertThatIOException().isThrownBy(() -> near.getInputStream().read());
        assertThatIOException().isThrownBy(() -> far.getInputStream().read());
        assertThatIOException().isThrownBy(() -> newcomer().getInputStream().read());
    }

    @Test
    void connectsAgainWhenItIsHealed() throws IOException {
        link.cut();
        link.heal();

        try (Socket again = newcomer();
                Socket accepted = target.accept()) {
            again.getOutputStream().write(3);
            assertThat(accepted.getInputStream().read()).isEqualTo(3);
        }
    }

    @Test
    void holdsBytesBackUntilItIsHealed() throws IOException {
        link.hold();
        near.getOutputStream().write(4);
        far.setSoTimeout(LITTLE_TIMEOUT_MILLIS);
        assertThatExceptionOfType(SocketTimeoutException.class)
                .isThrownBy(() -> far.getInputStream().read());

        link.heal();
        far.setSoTimeout(TIMEOUT_MILLIS);
        assertThat(far.getInputStream().read()).isEqualTo(4);
    }

    private Socket newcomer() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        return socket;
    }
}
