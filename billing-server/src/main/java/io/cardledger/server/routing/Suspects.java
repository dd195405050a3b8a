package io.cardledger.server.routing;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.kafka.streams.state.HostInfo;

/** The instances that did not answer a moment ago, so that one that hangs delays one call now and then, not every call. */
final class Suspects {

    private static final Duration QUARANTINE = Duration.ofSeconds(2);

    private final ConcurrentMap<HostInfo, Long> untilNanos = new ConcurrentHashMap<>();

    /** Notes whether it answered. */
    void note(HostInfo host, boolean answered) {
        if (answered) {
            untilNanos.remove(host);
        } else {
            untilNanos.put(host, System.nanoTime() + QUARANTINE.toNanos());
        }
    }

    /** Whether it did not answer the last call. */
    boolean isNoted(HostInfo host) {
        return untilNanos.containsKey(host);
    }

    /** Whether to leave it alone; when its time is up one caller is told to try it, and the others to wait for how that goes. */
    boolean contains(HostInfo host) {
        Long until = untilNanos.get(host);
        if (until == null) {
            return false;
        }
        long now = System.nanoTime();
        return now - until < 0 || !untilNanos.replace(host, until, now + QUARANTINE.toNanos());
    }
}
