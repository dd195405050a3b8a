package io.cardledger.e2e.fault.cluster;

import io.cardledger.broker.Ports;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who listens where, in one cluster.
 *
 * @param nodes the brokers
 * @param servers the billing-servers
 */
record Addresses(List<NodePorts> nodes, List<ServerPorts> servers) {

    /** For a new cluster, on ports that are free. */
    static Addresses of(ClusterSettings settings) {
        Iterator<Integer> free = Stream.generate(Ports::anyFree).distinct().iterator();
        List<NodePorts> nodes = new ArrayList<>();
        for (int node = 0; node < settings.brokers(); node++) {
            List<Integer> listeners = next(free, settings.servers());
            List<Integer> links = next(free, settings.servers());
            nodes.add(new NodePorts(free.next(), free.next(), free.next(), listeners, links));
        }
        List<ServerPorts> servers = new ArrayList<>();
        for (int server = 0; server < settings.servers(); server++) {
            servers.add(new ServerPorts(free.next(), free.next()));
        }
        return new Addresses(List.copyOf(nodes), List.copyOf(servers));
    }

    private static List<Integer> next(Iterator<Integer> free, int count) {
        return Stream.generate(free::next).limit(count).toList();
    }

    /** Where a server, counted from 0, is told to find the brokers. */
    String brokersOf(int server) {
        return nodes.stream()
                .map(node -> "localhost:" + node.links().get(server))
                .collect(Collectors.joining(","));
    }

    Access access() {
        String brokers =
                nodes.stream().map(node -> "localhost:" + node.drivers()).collect(Collectors.joining(","));
        return new Access(
                NodeProperties.client(brokers),
                servers.stream().map(ServerPorts::uri).toList());
    }
}
