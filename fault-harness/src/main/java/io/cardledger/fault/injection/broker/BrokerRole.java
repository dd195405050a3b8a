package io.cardledger.fault.injection.broker;

import io.cardledger.fault.cluster.ClusterObserver;
import java.util.function.ToIntFunction;
import lombok.RequiredArgsConstructor;

/** What makes a broker worth hitting. */
@RequiredArgsConstructor
public enum BrokerRole {
    LEADER("partition leader", observer -> observer.leader("billing-operation-in", 0)),
    GROUP_COORDINATOR("group coordinator", ClusterObserver::groupCoordinator),
    TRANSACTION_COORDINATOR("transaction coordinator", ClusterObserver::transactionCoordinator),
    CONTROLLER("controller", ClusterObserver::controller);

    private final String title;
    private final ToIntFunction<ClusterObserver> holder;

    /** The broker that has it now. */
    int holder(ClusterObserver observer) {
        return holder.applyAsInt(observer);
    }

    @Override
    public String toString() {
        return title;
    }
}
