package io.cardledger.server.routing;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.streams.state.HostInfo;

/**
 * Knows which instances did not answer a moment ago, so that one that hangs delays one call now and then, not every
 * call. To ask changes nothing. A call that is begun while its instance is noted is a trial: meanwhile the others leave
 * it alone.
 */
@RequiredArgsConstructor
final class PeerCircuitBreaker {

    private final Duration pause;
    private final LongSupplier nanoTime;
    private final ConcurrentMap<HostInfo, Long> untilNanos = new ConcurrentHashMap<>();

    /** Whether to leave it alone: it did not answer, and neither has its pause passed nor is another call trying it. */
    boolean isOpen(HostInfo peer) {
        Long until = untilNanos.get(peer);
        return until != null && nanoTime.getAsLong() - until < 0;
    }

    /** Whether it did not answer the last call. */
    boolean isNoted(HostInfo peer) {
        return untilNanos.containsKey(peer);
    }

    /** Notes that it is being called. */
    void onCall(HostInfo peer) {
        untilNanos.computeIfPresent(peer, (host, until) -> pauseEnd());
    }

    /** Notes whether it answered. */
    void onResult(HostInfo peer, boolean answered) {
        if (answered) {
            untilNanos.remove(peer);
        } else {
            untilNanos.put(peer, pauseEnd());
        }
    }

    private long pauseEnd() {
        return nanoTime.getAsLong() + pause.toNanos();
    }
}
