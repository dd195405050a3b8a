package io.cardledger.fault.injection;

import io.cardledger.fault.cluster.FaultCluster;
import io.cardledger.fault.cluster.process.BillingServerProcess;
import java.util.List;
import lombok.RequiredArgsConstructor;

/** All servers but one stop, the others come back, and stop once more: scaling in, out and in. */
@RequiredArgsConstructor
public final class Scaling implements Fault {

    private final int stays;

    @Override
    public void inflict(FaultCluster cluster) {
        in(cluster);
        heal(cluster);
        in(cluster);
    }

    private void in(FaultCluster cluster) {
        others(cluster).forEach(BillingServerProcess::terminate);
        cluster.awaitSettled();
    }

    @Override
    public void heal(FaultCluster cluster) {
        others(cluster).forEach(BillingServerProcess::start);
        cluster.awaitSettled();
    }

    private List<BillingServerProcess> others(FaultCluster cluster) {
        return cluster.servers().stream()
                .filter(server -> server.index() != stays)
                .toList();
    }

    @Override
    public String toString() {
        return "scaling to server " + stays + " alone, to all, to one, to all";
    }
}
