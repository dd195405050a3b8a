package io.cardledger.fault.cluster.network;

import java.util.ArrayList;
import java.util.List;

/** The links that faults may cut: of each server to each broker, and of the other servers to each server. */
public final class ClusterNetwork implements AutoCloseable {

    private final List<List<Link>> toBrokers = new ArrayList<>();
    private final List<Link> toServers = new ArrayList<>();

    public ClusterNetwork(ClusterAddresses addresses) {
        addresses.servers().forEach(server -> toServers.add(Link.open(server.link(), server.http())));
        for (int server = 0; server < addresses.servers().size(); server++) {
            List<Link> links = new ArrayList<>();
            for (BrokerPorts node : addresses.nodes()) {
                links.add(Link.open(node.links().get(server), node.servers().get(server)));
            }
            toBrokers.add(List.copyOf(links));
        }
    }

    /** Of a server to a broker, both counted from 0. */
    public Link toBroker(int server, int broker) {
        return toBrokers.get(server).get(broker);
    }

    /** Of a server, counted from 0, to all brokers. */
    public List<Link> toBrokers(int server) {
        return toBrokers.get(server);
    }

    /** Of the other servers to a server, counted from 0. */
    public Link toServer(int server) {
        return toServers.get(server);
    }

    /** Mends whatever is broken. */
    public void heal() {
        all().forEach(Link::heal);
    }

    @Override
    public void close() {
        all().forEach(Link::close);
    }

    private List<Link> all() {
        List<Link> all = new ArrayList<>(toServers);
        toBrokers.forEach(all::addAll);
        return all;
    }
}
