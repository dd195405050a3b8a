package io.cardledger.e2e.fault.chaos;

import io.cardledger.e2e.fault.cluster.FaultCluster;
import io.cardledger.e2e.fault.cluster.Link;
import io.cardledger.e2e.fault.cluster.Network;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;

/** Links between processes that are cut, or hold back every byte. */
@RequiredArgsConstructor
final class BrokenLinks implements Fault {

    private final String title;
    private final Function<Network, List<Link>> choice;
    private final Consumer<Link> damage;

    @Override
    public void inflict(FaultCluster cluster) {
        choice.apply(cluster.network()).forEach(damage);
    }

    @Override
    public void heal(FaultCluster cluster) {
        choice.apply(cluster.network()).forEach(Link::heal);
    }

    @Override
    public String toString() {
        return title;
    }
}
