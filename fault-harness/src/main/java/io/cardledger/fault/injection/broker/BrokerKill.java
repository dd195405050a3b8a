package io.cardledger.fault.injection.broker;

import io.cardledger.fault.cluster.FaultCluster;
import io.cardledger.fault.cluster.process.BrokerProcess;
import io.cardledger.fault.injection.Fault;
import lombok.RequiredArgsConstructor;

/** A broker that has a role gets no chance to clean up. */
@RequiredArgsConstructor
public final class BrokerKill implements Fault {

    private final BrokerRole role;
    private int victim;

    @Override
    public void inflict(FaultCluster cluster) {
        victim = role.holder(cluster.observer());
        cluster.broker(victim).kill();
    }

    /** A broker that is back before anyone noticed its loss meets a bug of Kafka 4.3, not one of the servers. */
    @Override
    public void heal(FaultCluster cluster) {
        BrokerProcess broker = cluster.broker(victim);
        cluster.awaitNoticedLoss(broker);
        broker.start();
        cluster.awaitBrokers();
    }

    @Override
    public String toString() {
        return "kill -9 of the " + role + (victim == 0 ? "" : ", broker " + victim);
    }
}
