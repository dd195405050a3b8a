package io.cardledger.fault.history;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The pulses of all readers that never stop. */
final class ReaderPulses {

    private final Map<String, Pulse> pulses = new ConcurrentHashMap<>();

    Pulse of(String reader) {
        return pulses.computeIfAbsent(reader, unknown -> new Pulse());
    }

    long failures(long from, long to) {
        return pulses.values().stream()
                .mapToLong(pulse -> pulse.failures(from, to))
                .sum();
    }

    /** The longest of any reader. */
    long longestGap(long from, long to, long end) {
        return pulses.values().stream()
                .mapToLong(pulse -> pulse.longestGap(from, to, end))
                .max()
                .orElse(0);
    }
}
