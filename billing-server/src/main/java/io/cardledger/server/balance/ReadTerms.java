package io.cardledger.server.balance;

import io.cardledger.server.routing.Errand;
import java.time.Duration;

/**
 * On what terms a call reads.
 *
 * @param maxWait how long it may wait
 * @param maxLag how many changelog records a copy may be behind to answer when the owner cannot be reached; 0 for none
 * @param errand on whose behalf it came here
 */
record ReadTerms(Duration maxWait, long maxLag, Errand errand) {

    boolean allowCopies() {
        return maxLag > 0;
    }
}
