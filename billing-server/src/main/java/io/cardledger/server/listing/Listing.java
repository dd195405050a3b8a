package io.cardledger.server.listing;

import io.cardledger.server.lookup.LocalStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A call for the balances of several cards. */
sealed interface Listing permits BatchListing, PageListing {

    /** The partitions that have to contribute. */
    Set<Integer> partitions();

    /** Reads this instance's store of a partition; empty if that cannot tell. */
    Optional<ListingPart> read(LocalStore store, int partition, boolean allowsStandby);

    /** The call that asks another instance for some partitions, without its options. */
    String path(Set<Integer> partitions);

    /** Reads what another instance answered. */
    ListingPart parse(byte[] body);

    /** The answer made of all parts. */
    Object content(List<ListingPart> parts);
}
