package io.cardledger.server.routing;

import java.util.List;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;

/**
 * Where a partition's accounts are, by the last assignment seen.
 *
 * @param partition the partition
 * @param active the instance that folds it; null if that is not known, as while an instance starts
 * @param standbys the instances that keep a copy
 */
public record Placement(int partition, @Nullable HostInfo active, List<HostInfo> standbys) {

    /** Makes the list unchangeable. */
    public Placement {
        standbys = List.copyOf(standbys);
    }
}
