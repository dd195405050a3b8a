package io.cardledger.e2e.fault.chaos;

import io.cardledger.e2e.fault.cluster.BrokerProcess;
import io.cardledger.e2e.fault.cluster.FaultCluster;
import io.cardledger.e2e.fault.cluster.ServerProcess;

/** Everything is stopped and started again in order, one process at a time. */
record RollingRestart() implements Fault {

    @Override
    public void inflict(FaultCluster cluster) {
        for (ServerProcess server : cluster.servers()) {
            server.terminate();
            server.start();
            cluster.awaitSettled();
        }
        for (BrokerProcess broker : cluster.brokers()) {
            broker.terminate();
            broker.start();
            cluster.awaitSettled();
        }
    }

    @Override
    public void heal(FaultCluster cluster) {
        // nothing is left broken
    }

    @Override
    public String toString() {
        return "rolling restart of servers and brokers";
    }
}
