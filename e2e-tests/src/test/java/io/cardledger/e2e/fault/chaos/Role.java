package io.cardledger.e2e.fault.chaos;

import io.cardledger.e2e.fault.cluster.Observer;
import java.util.function.ToIntFunction;
import lombok.RequiredArgsConstructor;

/** What makes a broker worth hitting. */
@RequiredArgsConstructor
enum Role {
    LEADER("partition leader", observer -> observer.leader("billing-operation-in", 0)),
    GROUP_COORDINATOR("group coordinator", Observer::groupCoordinator),
    TRANSACTION_COORDINATOR("transaction coordinator", Observer::transactionCoordinator),
    CONTROLLER("controller", Observer::controller);

    private final String title;
    private final ToIntFunction<Observer> holder;

    /** The broker that has it now. */
    int holder(Observer observer) {
        return holder.applyAsInt(observer);
    }

    @Override
    public String toString() {
        return title;
    }
}
