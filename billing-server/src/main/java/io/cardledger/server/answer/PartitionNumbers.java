package io.cardledger.server.answer;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Numbers of partitions as instances tell them to each other. */
public final class PartitionNumbers {

    private PartitionNumbers() {}

    /** Separated by commas. */
    public static String write(Set<Integer> partitions) {
        return partitions.stream().map(String::valueOf).collect(joining(","));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws NumberFormatException if it is something else
     */
    public static Set<Integer> read(String text) {
        return Stream.of(text.split(","))
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .collect(toCollection(TreeSet::new));
    }
}
