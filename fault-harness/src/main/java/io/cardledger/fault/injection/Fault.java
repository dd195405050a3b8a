package io.cardledger.fault.injection;

import io.cardledger.fault.cluster.FaultCluster;

/** Something that goes wrong, and then is over. What it chose when it struck shows in its text. */
public interface Fault {

    /** Lets it go wrong. */
    void inflict(FaultCluster cluster);

    /** Puts right what it did; the cluster then recovers by itself. */
    void heal(FaultCluster cluster);
}
