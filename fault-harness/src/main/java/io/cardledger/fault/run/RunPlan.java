package io.cardledger.fault.run;

import io.cardledger.fault.cluster.settings.ClusterSettings;
import io.cardledger.fault.plan.FaultKind;
import io.cardledger.fault.plan.FaultPlan;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One run to be made; it can be made again, the same, from what it is printed as.
 *
 * @param seed what all that is random follows from
 * @param kinds the faults, in order
 * @param cluster what they hit
 */
public record RunPlan(long seed, List<FaultKind> kinds, ClusterSettings cluster) {

    public FaultPlan faults() {
        return FaultPlan.of(seed, kinds, cluster);
    }

    public String store() {
        return cluster.store().option();
    }

    /** The command that makes this run, and no other. */
    public String command() {
        String faults = kinds.stream().map(FaultKind::option).collect(Collectors.joining(","));
        return "fault-harness/run 1 --seed %d --fault %s --store %s --brokers %d --servers %d"
                .formatted(seed, faults, store(), cluster.brokers(), cluster.servers());
    }
}
