package io.cardledger.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import lombok.Builder;
import org.jspecify.annotations.Nullable;

/**
 * Where a broker listens, whom it lets in, and where it keeps its data; what is not given has its default.
 *
 * @param host the address to listen on; default {@code localhost}
 * @param advertisedHost the name clients are told to connect to; default the host
 * @param port for clients; default 9092
 * @param controllerPort for the broker's own controller, always on the loopback address; default 9093
 * @param directory for its data; created if there is none
 * @param user who may connect; default {@code admin}
 * @param password of that user; default {@code admin-secret}
 * @param temporary whether the directory is deleted when the broker is closed
 * @param overrides Kafka's own settings that go before ours; default none
 */
@Builder
public record BrokerSettings(
        String host,
        String advertisedHost,
        int port,
        int controllerPort,
        Path directory,
        String user,
        String password,
        boolean temporary,
        Map<String, String> overrides) {

    private static final int DEFAULT_PORT = 9092;

    public BrokerSettings(
            @Nullable String host,
            @Nullable String advertisedHost,
            int port,
            int controllerPort,
            Path directory,
            @Nullable String user,
            @Nullable String password,
            boolean temporary,
            @Nullable Map<String, String> overrides) {
        this.host = Objects.requireNonNullElse(host, "localhost");
        this.advertisedHost = Objects.requireNonNullElse(advertisedHost, this.host);
        this.port = port == 0 ? DEFAULT_PORT : port;
        this.controllerPort = controllerPort == 0 ? this.port + 1 : controllerPort;
        this.directory = Objects.requireNonNull(directory, "directory");
        this.user = Objects.requireNonNullElse(user, "admin");
        this.password = Objects.requireNonNullElse(password, "admin-secret");
        this.temporary = temporary;
        this.overrides = overrides == null ? Map.of() : Map.copyOf(overrides);
    }

    /** For a test: free ports of the loopback address, and a directory that is deleted at the end. */
    public static BrokerSettings ephemeral() {
        try {
            return builder()
                    .port(Ports.anyFree())
                    .controllerPort(Ports.anyFree())
                    .directory(Files.createTempDirectory("cardledger-broker"))
                    .temporary(true)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory for the broker", e);
        }
    }

    /** Nothing of the password. */
    @Override
    public String toString() {
        return "BrokerSettings[" + host + ":" + port + ", controllerPort=" + controllerPort + ", " + directory + "]";
    }
}
