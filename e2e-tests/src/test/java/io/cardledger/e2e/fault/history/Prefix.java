package io.cardledger.e2e.fault.history;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The beginning of the operations log that a balance speaks of.
 *
 * @param offsets the last offset of each source partition, this one included
 */
public record Prefix(SortedMap<Integer, Long> offsets) {

    /** Of nothing. */
    public static final Prefix NONE = new Prefix(new TreeMap<>());

    private static final long NOTHING = -1;

    public Prefix {
        offsets = Collections.unmodifiableSortedMap(new TreeMap<>(offsets));
    }

    /** Up to one position. */
    public static Prefix of(int partition, long offset) {
        return new Prefix(new TreeMap<>(Map.of(partition, offset)));
    }

    /** Reads {@code 0@17,2@1045}. */
    public static Prefix parse(String text) {
        SortedMap<Integer, Long> offsets = new TreeMap<>();
        for (String position : text.split(",")) {
            String[] parts = position.split("@");
            if (parts.length != 2 || offsets.put(Integer.valueOf(parts[0]), Long.valueOf(parts[1])) != null) {
                throw new IllegalArgumentException("no positions: " + text);
            }
        }
        return new Prefix(offsets);
    }

    /** The last offset of a partition, or -1. */
    public long offset(int partition) {
        return offsets.getOrDefault(partition, NOTHING);
    }

    /** The same, grown to one more position. */
    public Prefix with(int partition, long offset) {
        SortedMap<Integer, Long> grown = new TreeMap<>(offsets);
        grown.merge(partition, offset, Math::max);
        return new Prefix(grown);
    }

    /** Whether it includes all of the other. */
    public boolean covers(Prefix other) {
        return other.offsets.entrySet().stream().allMatch(position -> offset(position.getKey()) >= position.getValue());
    }

    /** Whether it is of nothing. */
    public boolean isEmpty() {
        return offsets.isEmpty();
    }

    @Override
    public String toString() {
        return offsets.entrySet().stream()
                .map(position -> position.getKey() + "@" + position.getValue())
                .collect(Collectors.joining(","));
    }
}
