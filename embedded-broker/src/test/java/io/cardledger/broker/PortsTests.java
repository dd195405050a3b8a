package io.cardledger.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTests {

    @Test
    void findsAFreePortThatOutgoingConnectionsDoNotUse() {
        int port = Ports.anyFree();
        assertThat(port).isLessThan(32_768);
        Ports.requireFree("localhost", port);
    }

    @Test
    void seesAListenerOnAllAddresses() throws IOException {
        int port = Ports.anyFree();
        try (ServerSocket other = new ServerSocket()) {
            other.bind(new InetSocketAddress(port));
            assertThatThrownBy(() -> Ports.requireFree("127.0.0.1", port))
                    .isInstanceOf(PortInUseException.class)
                    .hasMessageStartingWith("port " + port + " on 127.0.0.1 is in use");
        }
    }

    @Test
    void refusesAnAddressThatIsNotOfThisMachine() {
        assertThatThrownBy(() -> Ports.requireFree("192.0.2.1", 1_234))
                .isInstanceOf(BrokerException.class)
                .hasMessageContaining("192.0.2.1");
        assertThatThrownBy(() -> Ports.requireFree("no-such-host.invalid", 1_234))
                .isInstanceOf(BrokerException.class)
                .hasMessageContaining("no-such-host.invalid");
    }
}
