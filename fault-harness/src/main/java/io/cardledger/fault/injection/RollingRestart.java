package io.cardledger.fault.injection;

import io.cardledger.fault.cluster.FaultCluster;
import io.cardledger.fault.cluster.process.BillingServerProcess;
import io.cardledger.fault.cluster.process.BrokerProcess;

/** Everything is stopped and started again in order, one process at a time. */
public record RollingRestart() implements Fault {

    @Override
    public void inflict(FaultCluster cluster) {
        for (BillingServerProcess server : cluster.servers()) {
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
