package io.cardledger.server.instances;

import io.cardledger.server.instances.PartitionStatus.Role;
import io.cardledger.server.instances.PartitionStatus.State;
import java.util.List;

/** Instances to test with. */
public final class InstanceStatuses {

    private InstanceStatuses() {}

    /** One that runs, and one that does not answer. */
    public static Instances oneOfTwoReached() {
        PartitionStatus owned = new PartitionStatus(0, Role.ACTIVE, State.READY, 1045L, 0L);
        PartitionStatus copied = new PartitionStatus(1, Role.STANDBY, State.READY, 1040L, 3L);
        PartitionStatus unreached = new PartitionStatus(1, Role.ACTIVE, null, null, null);
        return new Instances(List.of(
                new InstanceStatus("localhost:8080", "RUNNING", List.of(owned, copied)),
                new InstanceStatus("localhost:8090", InstanceStatus.UNREACHABLE, List.of(unreached))));
    }
}
