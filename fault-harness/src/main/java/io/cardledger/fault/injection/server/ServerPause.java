package io.cardledger.fault.injection.server;

import io.cardledger.fault.cluster.FaultCluster;
import io.cardledger.fault.injection.Fault;

/** A server stands still, and then goes on as if nothing had happened. */
public record ServerPause(int server) implements Fault {

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
