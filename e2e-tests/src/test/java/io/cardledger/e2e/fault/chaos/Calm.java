package io.cardledger.e2e.fault.chaos;

import io.cardledger.e2e.fault.cluster.FaultCluster;

/** Nothing goes wrong: what everything else is to be compared with. */
record Calm() implements Fault {

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
