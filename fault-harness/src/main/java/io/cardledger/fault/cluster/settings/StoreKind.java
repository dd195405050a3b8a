package io.cardledger.fault.cluster.settings;

import java.util.Arrays;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;

/** Where the servers keep their accounts. */
@RequiredArgsConstructor
public enum StoreKind {
    /** On disk. */
    ROCKSDB("rocksdb"),
    /** In memory. */
    IN_MEMORY("in-memory");

    private final String option;

    /**
     * The one that is called so on the command line.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static StoreKind named(String option) {
        return Arrays.stream(values())
                .filter(kind -> kind.option.equals(option))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a store is one of: " + names()));
    }

    private static String names() {
        return Arrays.stream(values()).map(StoreKind::option).collect(Collectors.joining(", "));
    }

    /** How it is called on the command line. */
    public String option() {
        return option;
    }

    /** How the server's setting calls it. */
    public String setting() {
        return this == ROCKSDB ? "rocksdb" : "memory";
    }
}
