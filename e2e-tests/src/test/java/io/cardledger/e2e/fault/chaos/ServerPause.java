package io.cardledger.e2e.fault.chaos;

import io.cardledger.e2e.fault.cluster.FaultCluster;

/** A server stands still, and then goes on as if nothing had happened. */
record ServerPause(int server) implements Fault {

    @Override
    public void inflict(FaultCluster cluster) {
        cluster.server(server).pause();
    }

    @Override
    public void heal(FaultCluster cluster) {
        cluster.server(server).resume();
    }

    @Override
    public String toString() {
        return "pause of server " + server;
    }
}
