package io.cardledger.fault.check.log;

import io.cardledger.fault.contract.LogPrefix;
import java.util.Optional;

/** What can be said of one card. */
public interface CardBook {

    /** The exact sum of a prefix; empty if no operation of the card lies where it ends. */
    Optional<BalanceSum> at(LogPrefix prefix);

    /** The shortest prefix that answers {@code after}. */
    LogPrefix least(LogPrefix after);

    /** Whether some prefix that covers {@code least} has that sum. */
    boolean hasSum(long units, LogPrefix least);

    /** All operations. */
    LogPrefix end();

    /** The sum of all. */
    default BalanceSum total() {
        return at(end()).orElseThrow();
    }
}
