package io.cardledger.server.routing;

import org.apache.kafka.streams.state.HostInfo;

/** Who owns a card. */
public sealed interface Owner {

    /** Nobody, as far as is known: partitions are moving, or the instance has just started. */
    Owner UNKNOWN = new Unknown();

    /**
     * This instance.
     *
     * @param partition the card's own partition
     */
    record Here(int partition) implements Owner {}

    /**
     * Another instance.
     *
     * @param host its address
     */
    record Elsewhere(HostInfo host) implements Owner {}

    /** Nobody, as far as is known. */
    record Unknown() implements Owner {}
}
