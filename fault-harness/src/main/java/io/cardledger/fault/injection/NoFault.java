package io.cardledger.fault.injection;

import io.cardledger.fault.cluster.FaultCluster;

/** Nothing goes wrong: what everything else is to be compared with. */
public record NoFault() implements Fault {

    @Override
    public void inflict(FaultCluster cluster) {
        // it is calm
    }

    @Override
    public void heal(FaultCluster cluster) {
        // it was calm
    }

    @Override
    public String toString() {
        return "calm";
    }
}
