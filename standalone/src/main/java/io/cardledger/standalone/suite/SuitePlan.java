package io.cardledger.standalone.suite;

import io.cardledger.broker.Ports;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import lombok.Builder;
import org.jspecify.annotations.Nullable;

/**
 * What is to run, and where.
 *
 * @param servers how many billing-servers
 * @param directory for everything that survives
 * @param generator whether the generator makes operations
 * @param host the address to listen on
 * @param portOffset what is added to every port
 * @param external the cluster to use; none for the embedded broker
 */
@Builder
public record SuitePlan(
        int servers,
        Path directory,
        boolean generator,
        String host,
        int portOffset,
        @Nullable KafkaCluster external) {

    private static final int BROKER = 9092;
    private static final int CONTROLLER = 9093;
    private static final int FIRST_SERVER = 8080;
    private static final int SERVER_STEP = 10;
    private static final int BILLING_CLIENT = 8081;
    private static final int BALANCE_CLIENT = 8082;

    /** The port where Kafka clients connect. */
    public int brokerPort() {
        return BROKER + portOffset;
    }

    int controllerPort() {
        return CONTROLLER + portOffset;
    }

    /** The port of a billing-server, counted from 0. */
    public int serverPort(int server) {
        return FIRST_SERVER + SERVER_STEP * server + portOffset;
    }

    /** The port of billing-client. */
    public int billingClientPort() {
        return BILLING_CLIENT + portOffset;
    }

    /** The port of balance-client. */
    public int balanceClientPort() {
        return BALANCE_CLIENT + portOffset;
    }

    /** The name under which others reach what listens on the host. */
    String advertisedHost() {
        try {
            InetAddress address = InetAddress.getByName(host);
            return address.isAnyLocalAddress() ? InetAddress.getLocalHost().getHostName() : host;
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    /** Where others reach what listens on a port, as {@code host:port}. */
    public String endpoint(int port) {
        return Ports.endpoint(advertisedHost(), port);
    }

    /** Every port that must be free, with the one who needs it. */
    Map<Integer, String> ports() {
        Map<Integer, String> ports = new LinkedHashMap<>();
        if (external == null) {
            ports.put(brokerPort(), "the broker");
            ports.put(controllerPort(), "the broker's controller");
        }
        IntStream.range(0, servers).forEach(server -> ports.put(serverPort(server), "billing-server"));
        ports.put(billingClientPort(), "billing-client");
        ports.put(balanceClientPort(), "balance-client");
        return ports;
    }
}
