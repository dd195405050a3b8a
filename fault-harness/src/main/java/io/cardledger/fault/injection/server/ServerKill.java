package io.cardledger.fault.injection.server;

import io.cardledger.fault.cluster.FaultCluster;
import io.cardledger.fault.injection.Fault;

/** A server gets no chance to clean up. */
public record ServerKill(int server) implements Fault {

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
