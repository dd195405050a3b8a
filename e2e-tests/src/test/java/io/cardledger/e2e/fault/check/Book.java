package io.cardledger.e2e.fault.check;

import io.cardledger.e2e.fault.history.Prefix;
import java.util.Optional;

/** What can be said of one card. */
interface Book {

    /** The exact sum of a prefix; empty if no operation of the card lies where it ends. */
    Optional<Sum> at(Prefix prefix);

    /** The shortest prefix that answers {@code after}. */
    Prefix least(Prefix after);

    /** Whether some prefix that covers {@code least} has that sum. */
    boolean hasSum(long units, Prefix least);

    /** All operations. */
    Prefix end();

    /** The sum of all. */
    default Sum total() {
        return at(end()).orElseThrow();
    }
}
