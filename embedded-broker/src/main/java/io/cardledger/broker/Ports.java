package io.cardledger.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Finds out which ports are free before anything is started on them. */
public final class Ports {

    /** Below the range from which systems take the ports of outgoing connections. */
    private static final int LOWEST = 10_000;

    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 1_000;

    private Ports() {}

    /**
     * Checks that this process can listen there.
     *
     * @throws PortInUseException if something listens there
     * @throws BrokerException if the host is not an address of this machine
     */
    public static void requireFree(String host, int port) {
        if (!isFree(address(host), port)) {
            throw new PortInUseException(host, port);
        }
    }

    /** A free port of this machine's loopback address, chosen at random. */
    public static int anyFree() {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        return IntStream.range(0, ATTEMPTS)
                .map(attempt -> ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST))
                .filter(port -> isFree(loopback, port))
                .findFirst()
                .orElseThrow(() -> new BrokerException("no port from " + LOWEST + " to " + HIGHEST + " is free"));
    }

    /** Both as one, as URLs and Kafka write it. */
    public static String endpoint(String host, int port) {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    private static InetAddress address(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            new ServerSocket(0, 1, address).close();
            return address;
        } catch (UnknownHostException e) {
            throw new BrokerException("host name " + host + " is not known: give an address of this machine", e);
        } catch (IOException e) {
            throw new BrokerException(host + " is no address of this machine: nothing can listen there", e);
        }
    }

    private static boolean isFree(InetAddress address, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
