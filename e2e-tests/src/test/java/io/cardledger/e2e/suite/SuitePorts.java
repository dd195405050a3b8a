package io.cardledger.e2e.suite;

import io.cardledger.broker.BrokerException;
import io.cardledger.broker.Ports;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * The ports of a suite.
 *
 * @param offset what is added to each of the usual ones
 */
record SuitePorts(int offset) {

    private static final int BROKER = 9092;
    private static final List<Integer> USUAL = List.of(8080, 8090, 8081, 8082, BROKER, 9093);
    private static final int LOWEST_OFFSET = 2_000;
    private static final int HIGHEST_OFFSET = 22_000;
    private static final int ATTEMPTS = 100;

    /** All of them free, and below those from which the system takes the ports of outgoing connections. */
    static SuitePorts anyFree() {
        return IntStream.range(0, ATTEMPTS)
                .map(attempt -> ThreadLocalRandom.current().nextInt(LOWEST_OFFSET, HIGHEST_OFFSET))
                .mapToObj(SuitePorts::new)
                .filter(SuitePorts::areFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("too few ports are free"));
    }

    boolean areFree() {
        try {
            all().forEach(port -> Ports.requireFree("localhost", port));
            return true;
        } catch (BrokerException e) {
            return false;
        }
    }

    List<Integer> all() {
        return USUAL.stream().map(port -> port + offset).toList();
    }

    Deployment deployment() {
        return new Deployment(
                List.of(http(8080), http(8090)),
                http(8081),
                http(8082),
                "localhost:" + (BROKER + offset),
                Map.of(
                        "security.protocol",
                        "SASL_PLAINTEXT",
                        "sasl.mechanism",
                        "PLAIN",
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.plain.PlainLoginModule required"
                                + " username=\"admin\" password=\"admin-secret\";"));
    }

    private URI http(int port) {
        return URI.create("http://localhost:" + (port + offset));
    }
}
