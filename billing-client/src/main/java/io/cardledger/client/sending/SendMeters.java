package io.cardledger.client.sending;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** Times acknowledgements and counts failures by their cause, for one origin. */
final class SendMeters {

    private final MeterRegistry registry;
    private final String origin;
    private final Timer acknowledged;

    SendMeters(MeterRegistry registry, String origin) {
        this.registry = registry;
        this.origin = origin;
        this.acknowledged = registry.timer("billing.client.acknowledgement", "origin", origin);
    }

    void acknowledged(long nanos) {
        acknowledged.record(nanos, TimeUnit.NANOSECONDS);
    }

    void failed(Exception cause, boolean neverSent) {
        String accepted = neverSent ? "no" : "unknown";
        String name = cause.getClass().getSimpleName();
        registry.counter("billing.client.failures", "origin", origin, "cause", name, "accepted", accepted)
                .increment();
    }
}
