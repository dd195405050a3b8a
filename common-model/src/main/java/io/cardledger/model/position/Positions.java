package io.cardledger.model.position;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * At most one position for each source partition, ordered by partition; written with commas, as {@code 0@17,2@1045}.
 *
 * @param all the positions; none means "wherever"
 */
public record Positions(List<Position> all) {

    /** No position at all. */
    public static final Positions NONE = new Positions(List.of());

    private static final int MAX_PARTITIONS = 1_000;

    /** @throws IllegalArgumentException if a partition occurs twice */
    public Positions {
        if (all.size() > 1) {
            all = all.stream()
                    .sorted(Comparator.comparingInt(Position::partition))
                    .toList();
            requireDistinctPartitions(all);
        }
        all = List.copyOf(all);
    }

    /** The one position. */
    public static Positions of(int partition, long offset) {
        return new Positions(List.of(new Position(partition, offset)));
    }

    /**
     * Reads positions separated by commas.
     *
     * @throws IllegalArgumentException if one is malformed, a partition occurs twice, or there are over 1,000
     */
    @JsonCreator
    public static Positions parse(String text) {
        String[] parts = text.split(",", MAX_PARTITIONS + 1);
        if (parts.length > MAX_PARTITIONS) {
            throw new IllegalArgumentException("must name at most " + MAX_PARTITIONS + " positions");
        }
        return new Positions(Arrays.stream(parts).map(Position::parse).toList());
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The offset for {@code partition}, or -1 if there is none. */
    public long offsetOf(int partition) {
        for (int i = 0; i < all.size(); i++) {
            Position position = all.get(i);
            if (position.partition() == partition) {
                return position.offset();
            }
        }
        return -1;
    }

    /** The form {@code partition@offset}, separated by commas; empty for none. */
    @Override
    @JsonValue
    public String toString() {
        return all.size() == 1
                ? all.get(0).toString()
                : all.stream().map(Position::toString).collect(Collectors.joining(","));
    }

    private static void requireDistinctPartitions(List<Position> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).partition() == sorted.get(i - 1).partition()) {
                throw new IllegalArgumentException("must name each partition once");
            }
        }
    }
}
