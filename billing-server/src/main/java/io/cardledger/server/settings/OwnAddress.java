package io.cardledger.server.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address at which the other instances reach this one. */
@Component
public class OwnAddress {

    private final String hostAndPort;
    private final HostInfo host;

    public OwnAddress(BillingServerSettings settings, @Value("${server.port}") int port) {
        String advertised = settings.server().advertisedAddress();
        if (advertised == null && port == 0) {
            throw new IllegalArgumentException(
                    "with server.port=0, billing.server.advertised-address must say how other instances reach"
                            + " this one");
        }
        this.hostAndPort = advertised != null ? advertised : localHost() + ":" + port;
        this.host = HostInfo.buildFromEndpoint(hostAndPort);
    }

    /** As {@code host:port}. */
    public String hostAndPort() {
        return hostAndPort;
    }

    /** Whether {@code other} is this instance. */
    public boolean is(@Nullable HostInfo other) {
        return host.equals(other);
    }

    private static String localHost() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
