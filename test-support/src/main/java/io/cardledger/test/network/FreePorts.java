package io.cardledger.test.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Ports that nobody uses, below those from which the system takes the ports of outgoing connections. */
public final class FreePorts {

    private static final int LOWEST = 10_000;
    private static final int HIGHEST = 31_000;
    private static final int ATTEMPTS = 1_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePorts() {}

    /** One that was not given before. */
    public static int next() {
        return range(1);
    }

    /** The first of so many in a row. */
    public static int range(int size) {
        return first(port -> IntStream.range(port, port + size));
    }

    /** What to add to each of these ports so that all of them are free. */
    public static int offsetOf(int... ports) {
        int lowest = IntStream.of(ports).min().orElseThrow();
        return first(port -> IntStream.of(ports).map(each -> port + each - lowest)) - lowest;
    }

    /** Whether all of these ports are free now, even those that were given. */
    public static boolean areFree(IntStream ports) {
        return ports.allMatch(FreePorts::isFree);
    }

    private static int first(IntFunction<IntStream> all) {
        IntPredicate isUsable = port -> !GIVEN.contains(port) && isFree(port);
        int found = ThreadLocalRandom.current()
                .ints(ATTEMPTS, LOWEST, HIGHEST)
                .filter(port -> all.apply(port).allMatch(isUsable))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("too few ports are free"));
        all.apply(found).forEach(GIVEN::add);
        return found;
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
