package io.cardledger.server.balance;

import io.cardledger.server.routing.Router;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A call for the balances of several cards. */
sealed interface Listing permits BatchListing, PageListing {

    /** The partitions that have to contribute. */
    Set<Integer> partitions();

    /** Reads this instance's store of a partition; empty if that cannot tell. */
    Optional<Part> read(Router router, int partition, boolean ofCopy);

    /** The call that asks another instance for some partitions, without the terms. */
    String path(Set<Integer> partitions);

    /** Reads what another instance answered. */
    Part parse(byte[] body);

    /** The answer made of all parts. */
    Object content(List<Part> parts);
}
