package io.cardledger.server.balance;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Several balances.
 *
 * @param content they
 * @param origin where they are from
 * @param partitions the partitions that contributed
 * @param forwarded whether another instance asked, which has to know the partitions
 */
record Listed(Object content, Origin origin, Set<Integer> partitions, boolean forwarded) {

    /** Partitions as a header has them. */
    static String header(Set<Integer> partitions) {
        return partitions.stream().map(String::valueOf).collect(joining(","));
    }

    /** Reads {@link #header(Set)}. */
    static Set<Integer> partitions(String header) {
        return Stream.of(header.split(","))
                .filter(text -> !text.isEmpty())
                .map(Integer::valueOf)
                .collect(toCollection(TreeSet::new));
    }
}
