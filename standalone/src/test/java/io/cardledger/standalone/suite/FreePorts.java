package io.cardledger.standalone.suite;

import io.cardledger.broker.Ports;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Ports for a whole suite, beside whatever else runs on this machine. */
final class FreePorts {

    private static final int FIRST_SERVER = 8080;

    private FreePorts() {}

    static int offset() {
        return IntStream.generate(() -> Ports.anyFree() - FIRST_SERVER)
                .filter(FreePorts::areFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean areFree(int offset) {
        SuitePlan plan = SuitePlan.builder()
                .servers(2)
                .directory(Path.of(""))
                .host("localhost")
                .portOffset(offset)
                .build();
        try {
            PortCheck.requireFree(plan);
            return true;
        } catch (SuiteException e) {
            return false;
        }
    }
}
