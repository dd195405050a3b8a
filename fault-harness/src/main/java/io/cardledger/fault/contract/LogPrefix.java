package io.cardledger.fault.contract;

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
public record LogPrefix(SortedMap<Integer, Long> offsets) {

    /** Of nothing. */
    public static final LogPrefix NONE = new LogPrefix(new TreeMap<>());

    private static final long NOTHING = -1;

    public LogPrefix {
        offsets = Collections.unmodifiableSortedMap(new TreeMap<>(offsets));
    }

    /** Up to one position. */
    public static LogPrefix of(int partition, long offset) {
        return new LogPrefix(new TreeMap<>(Map.of(partition, offset)));
    }

    /** Reads {@code 0@17,2@1045}. */
    public static LogPrefix parse(String text) {
        SortedMap<Integer, Long> offsets = new TreeMap<>();
        for (String position : text.split(",")) {
            String[] parts = position.split("@");
            if (parts.length != 2 || offsets.put(Integer.valueOf(parts[0]), Long.valueOf(parts[1])) != null) {
                throw new IllegalArgumentException("no positions: " + text);
            }
        }
        return new LogPrefix(offsets);
    }

    /** The last offset of a partition, or -1. */
    public long offset(int partition) {
        return offsets.getOrDefault(partition, NOTHING);
    }

    /** The same, grown to one more position. */
    public LogPrefix with(int partition, long offset) {
        SortedMap<Integer, Long> grown = new TreeMap<>(offsets);
        grown.merge(partition, offset, Math::max);
        return new LogPrefix(grown);
    }

    /** Whether it includes all of the other. */
    public boolean covers(LogPrefix other) {
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
