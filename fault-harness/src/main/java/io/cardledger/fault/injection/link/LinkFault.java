package io.cardledger.fault.injection.link;

import io.cardledger.fault.cluster.FaultCluster;
import io.cardledger.fault.cluster.network.ClusterNetwork;
import io.cardledger.fault.cluster.network.Link;
import io.cardledger.fault.injection.Fault;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;

/** Links between processes that are cut, or hold back every byte. */
@RequiredArgsConstructor
final class LinkFault implements Fault {

    private final String title;
    private final Function<ClusterNetwork, List<Link>> choice;
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
