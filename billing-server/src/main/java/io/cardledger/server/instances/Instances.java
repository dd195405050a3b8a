package io.cardledger.server.instances;

import java.util.List;

/**
 * All instances of billing-server, by address.
 *
 * @param instances all that take part, also those that do not answer
 */
public record Instances(List<InstanceStatus> instances) {

    /** Makes the list unchangeable. */
    public Instances {
        instances = List.copyOf(instances);
    }
}
