package io.cardledger.fault.cluster;

import io.cardledger.fault.cluster.network.ClusterAddresses;
import io.cardledger.fault.cluster.network.ServerPorts;
import io.cardledger.fault.cluster.process.NodeProperties;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * How drivers, readers and the checker reach the system under test: never through a link that faults may cut.
 *
 * @param clientProperties Kafka client settings, address and login, of a listener that is the drivers' own
 * @param servers the base URI of each billing-server, those that are down included
 */
public record ClusterAccess(Map<String, Object> clientProperties, List<URI> servers) {

    public ClusterAccess {
        clientProperties = Map.copyOf(clientProperties);
        servers = List.copyOf(servers);
    }

    static ClusterAccess to(ClusterAddresses addresses) {
        return new ClusterAccess(
                NodeProperties.client(addresses.brokersOfDrivers()),
                addresses.servers().stream().map(ServerPorts::uri).toList());
    }
}
