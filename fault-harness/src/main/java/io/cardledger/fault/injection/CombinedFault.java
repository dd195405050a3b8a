package io.cardledger.fault.injection;

import io.cardledger.fault.cluster.FaultCluster;
import java.util.List;
import java.util.stream.Collectors;

/** Several faults at once; what struck last is put right first, and so a broker, whose return takes time, last. */
public record CombinedFault(List<Fault> faults) implements Fault {

    @Override
    public void inflict(FaultCluster cluster) {
        faults.forEach(fault -> fault.inflict(cluster));
    }

    @Override
    public void heal(FaultCluster cluster) {
        for (int last = faults.size() - 1; last >= 0; last--) {
            faults.get(last).heal(cluster);
        }
    }

    @Override
    public String toString() {
        return faults.stream().map(Fault::toString).collect(Collectors.joining(" + "));
    }
}
