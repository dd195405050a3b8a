package io.cardledger.bench.fold;

import io.cardledger.bench.workload.Workload;
import java.time.Duration;

/**
 * What one run showed.
 *
 * @param workload what was folded
 * @param engine by whom
 * @param pass how often all engines had run before
 * @param operations how many operations were folded while it was measured
 * @param elapsed the time they took
 * @param clientCpu the processor time of the engine
 * @param brokerCpu that of the broker
 * @param othersCpu that of all that has no part in it
 * @param peakMegabytes the most memory that the engine kept resident
 */
record FoldResult(
        Workload workload,
        String engine,
        int pass,
        long operations,
        Duration elapsed,
        Duration clientCpu,
        Duration brokerCpu,
        Duration othersCpu,
        long peakMegabytes) {

    private static final double NANOS_PER_MICRO = 1_000;

    /** How many processors were busy with what has no part in it. */
    double disturbance() {
        return Math.max(0, othersCpu.toNanos() / (double) elapsed.toNanos());
    }

    /** Thousand operations a second. */
    double rate() {
        return operations * 1e6 / elapsed.toNanos();
    }

    /** Microseconds of processor time per operation, of the engine. */
    double clientMicros() {
        return clientCpu.toNanos() / NANOS_PER_MICRO / operations;
    }

    /** The same of the broker. */
    double brokerMicros() {
        return brokerCpu.toNanos() / NANOS_PER_MICRO / operations;
    }
}
