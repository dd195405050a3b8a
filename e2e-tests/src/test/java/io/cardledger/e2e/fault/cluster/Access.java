package io.cardledger.e2e.fault.cluster;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * How drivers, readers and the checker reach the system under test: never through a link that faults may cut.
 *
 * @param clientProperties Kafka client settings, address and login, of a listener that is the drivers' own
 * @param servers the base URI of each billing-server, those that are down included
 */
public record Access(Map<String, Object> clientProperties, List<URI> servers) {

    public Access {
        clientProperties = Map.copyOf(clientProperties);
        servers = List.copyOf(servers);
    }
}
