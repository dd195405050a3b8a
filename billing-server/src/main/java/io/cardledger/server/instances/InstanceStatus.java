package io.cardledger.server.instances;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * An instance of billing-server.
 *
 * @param instance its address, {@code host:port}
 * @param state the state of its Kafka Streams client, for instance {@code RUNNING}; {@link #UNREACHABLE} if it did not
 *     answer
 * @param partitions the partitions that it owns or stands by for, by number; by the last assignment seen if it did not
 *     answer
 */
@JsonPropertyOrder({"instance", "state", "partitions"})
public record InstanceStatus(String instance, String state, List<PartitionStatus> partitions) {

    /** The state of an instance that did not answer. */
    public static final String UNREACHABLE = "UNREACHABLE";

    /** Makes the list unchangeable. */
    public InstanceStatus {
        partitions = List.copyOf(partitions);
    }
}
