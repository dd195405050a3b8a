package io.cardledger.fault.history;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When each card was first seen to be known, by what is committed. */
public final class FirstSightings {

    /** What a card has that was never seen. */
    public static final long NEVER = Long.MAX_VALUE;

    private final Map<String, Long> first = new ConcurrentHashMap<>();

    /** Notes one. */
    public void seen(String card, long at) {
        first.putIfAbsent(card, at);
    }

    /** The first of a card. */
    public long firstOf(String card) {
        return first.getOrDefault(card, NEVER);
    }

    /** The first of each. */
    public Map<String, Long> all() {
        return Map.copyOf(first);
    }
}
