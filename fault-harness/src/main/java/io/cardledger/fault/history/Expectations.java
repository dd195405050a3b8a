package io.cardledger.fault.history;

import java.time.Duration;
import java.util.Map;

/**
 * What a run is held to.
 *
 * @param firstOffsets where each partition of the operations topic ended before the run
 * @param copies whether each card must be found in a standby's copy too
 * @param staleness how long an instance may have been out of touch, so that it knows nothing of the newest cards
 */
public record Expectations(Map<Integer, Long> firstOffsets, boolean copies, Duration staleness) {

    public Expectations {
        firstOffsets = Map.copyOf(firstOffsets);
    }
}
