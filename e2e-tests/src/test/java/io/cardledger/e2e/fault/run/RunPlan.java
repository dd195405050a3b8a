package io.cardledger.e2e.fault.run;

import io.cardledger.e2e.fault.chaos.FaultKind;
import io.cardledger.e2e.fault.chaos.Plan;
import io.cardledger.e2e.fault.cluster.ClusterSettings;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One run to be made; it can be made again, the same, from what it is printed as.
 *
 * @param seed what all that is random follows from
 * @param kinds the faults, in order
 * @param cluster what they hit
 */
record RunPlan(long seed, List<FaultKind> kinds, ClusterSettings cluster) {

    Plan faults() {
        return Plan.of(seed, kinds, cluster);
    }

    String store() {
        return cluster.store().option();
    }

    /** The command that makes this run, and no other. */
    String command() {
        String faults = kinds.stream().map(FaultKind::option).collect(Collectors.joining(","));
        return "e2e-tests/faults 1 --seed %d --fault %s --store %s --brokers %d --servers %d"
                .formatted(seed, faults, store(), cluster.brokers(), cluster.servers());
    }
}
