package io.cardledger.e2e.fault.chaos;

import io.cardledger.e2e.fault.cluster.FaultCluster;

/** A server gets no chance to clean up. */
record ServerKill(int server) implements Fault {

    @Override
    public void inflict(FaultCluster cluster) {
        cluster.server(server).kill();
    }

    @Override
    public void heal(FaultCluster cluster) {
        cluster.server(server).start();
    }

    @Override
    public String toString() {
        return "kill -9 of server " + server;
    }
}
