package io.cardledger.e2e.suite;

import io.cardledger.test.network.FreePorts;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The ports of a suite.
 *
 * @param offset what is added to each of the usual ones
 */
record SuitePorts(int offset) {

    private static final int BROKER = 9092;
    private static final int[] USUAL = {8080, 8090, 8081, 8082, BROKER, 9093};

    /** All of them free. */
    static SuitePorts anyFree() {
        return new SuitePorts(FreePorts.offsetOf(USUAL));
    }

    boolean areFree() {
        return FreePorts.areFree(IntStream.of(USUAL).map(port -> port + offset));
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
