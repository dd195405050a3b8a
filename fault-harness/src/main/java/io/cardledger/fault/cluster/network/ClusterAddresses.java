package io.cardledger.fault.cluster.network;

import io.cardledger.fault.cluster.settings.ClusterSettings;
import io.cardledger.test.network.FreePorts;
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
public record ClusterAddresses(List<BrokerPorts> nodes, List<ServerPorts> servers) {

    /** For a new cluster, on ports that are free. */
    public static ClusterAddresses of(ClusterSettings settings) {
        Iterator<Integer> free = Stream.generate(FreePorts::next).iterator();
        List<BrokerPorts> nodes = new ArrayList<>();
        for (int node = 0; node < settings.brokers(); node++) {
            List<Integer> listeners = next(free, settings.servers());
            List<Integer> links = next(free, settings.servers());
            nodes.add(new BrokerPorts(free.next(), free.next(), free.next(), listeners, links));
        }
        List<ServerPorts> servers = new ArrayList<>();
        for (int server = 0; server < settings.servers(); server++) {
            servers.add(new ServerPorts(free.next(), free.next()));
        }
        return new ClusterAddresses(List.copyOf(nodes), List.copyOf(servers));
    }

    private static List<Integer> next(Iterator<Integer> free, int count) {
        return Stream.generate(free::next).limit(count).toList();
    }

    /** Where a server, counted from 0, is told to find the brokers. */
    public String brokersOf(int server) {
        return nodes.stream()
                .map(node -> "localhost:" + node.links().get(server))
                .collect(Collectors.joining(","));
    }

    /** Where whoever is never cut off finds the brokers. */
    public String brokersOfDrivers() {
        return nodes.stream().map(node -> "localhost:" + node.drivers()).collect(Collectors.joining(","));
    }
}
