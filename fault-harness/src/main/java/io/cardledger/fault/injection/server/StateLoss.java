package io.cardledger.fault.injection.server;

import io.cardledger.fault.cluster.FaultCluster;
import io.cardledger.fault.injection.Fault;
import lombok.RequiredArgsConstructor;

/** A server is gone, and meanwhile something happens to its state directory. */
@RequiredArgsConstructor
final class StateLoss implements Fault {

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
