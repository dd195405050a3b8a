package io.cardledger.fault.injection.broker;

import io.cardledger.fault.cluster.FaultCluster;
import io.cardledger.fault.injection.Fault;
import lombok.RequiredArgsConstructor;

/** A broker that has a role stands still, and then goes on as if it still had it. */
@RequiredArgsConstructor
public final class BrokerPause implements Fault {

    private final BrokerRole role;
    private int victim;

    @Override
    public void inflict(FaultCluster cluster) {
        victim = role.holder(cluster.observer());
        cluster.broker(victim).pause();
    }

    @Override
    public void heal(FaultCluster cluster) {
        cluster.broker(victim).resume();
        cluster.awaitBrokers();
    }

    @Override
    public String toString() {
        return "pause of the " + role + (victim == 0 ? "" : ", broker " + victim);
    }
}
