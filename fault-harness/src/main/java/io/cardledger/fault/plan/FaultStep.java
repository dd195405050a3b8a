package io.cardledger.fault.plan;

import io.cardledger.fault.injection.Fault;
import java.time.Duration;

/**
 * A part of a plan.
 *
 * @param kind of the fault
 * @param fault that strikes
 * @param calm how long nothing goes wrong before it
 * @param lasting how long it lasts
 */
public record FaultStep(FaultKind kind, Fault fault, Duration calm, Duration lasting) {

    @Override
    public String toString() {
        return "after %.1f s %s for %.1f s".formatted(calm.toMillis() / 1e3, fault, lasting.toMillis() / 1e3);
    }
}
