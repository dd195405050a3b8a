package io.cardledger.e2e.fault.chaos;

import io.cardledger.e2e.fault.cluster.FaultCluster;
import lombok.RequiredArgsConstructor;

/** A server is gone, and meanwhile something happens to its state directory. */
@RequiredArgsConstructor
final class LostState implements Fault {

    private final Fault end;
    private final int server;
    private final StateDamage damage;

    @Override
    public void inflict(FaultCluster cluster) {
        end.inflict(cluster);
        damage.doTo(cluster.server(server).stateDirectory());
    }

    @Override
    public void heal(FaultCluster cluster) {
        end.heal(cluster);
    }

    @Override
    public String toString() {
        return end + ", its state " + damage;
    }
}
