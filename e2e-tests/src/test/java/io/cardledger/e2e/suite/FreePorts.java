package io.cardledger.e2e.suite;

import io.cardledger.broker.BrokerException;
import io.cardledger.broker.Ports;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Ports that nobody uses, below those from which the system takes the ports of outgoing connections. */
public final class FreePorts {

    private static final int LOWEST = 10_000;
    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 1_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePorts() {}

    /** One that was not given before. */
    public static int next() {
        return range(1);
    }

    /** The first of so many in a row. */
    public static int range(int size) {
        return ThreadLocalRandom.current()
                .ints(ATTEMPTS, LOWEST, HIGHEST)
                .filter(first -> IntStream.range(first, first + size).allMatch(FreePorts::isFree))
                .peek(first -> IntStream.range(first, first + size).forEach(GIVEN::add))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("too few ports are free"));
    }

    private static boolean isFree(int port) {
        try {
            Ports.requireFree("localhost", port);
            return !GIVEN.contains(port);
        } catch (BrokerException e) {
            return false;
        }
    }
}
