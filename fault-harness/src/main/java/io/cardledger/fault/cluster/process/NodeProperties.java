package io.cardledger.fault.cluster.process;

import io.cardledger.fault.cluster.network.BrokerPorts;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Kafka's own settings for a node that is broker and controller, with a listener for each kind of client. */
public final class NodeProperties {

    static final String CONTROLLER = "CONTROLLER";

    private static final String BROKERS = "BROKERS";
    private static final String DRIVERS = "DRIVERS";
    private static final String SERVER = "SERVER";
    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required"
            + " username=\"admin\" password=\"admin-secret\"";

    private final Map<String, String> properties = new LinkedHashMap<>();

    private NodeProperties() {}

    /**
     * Those of one node.
     *
     * @param id its number, from 1 on
     * @param nodes where each node listens
     */
    static Map<String, String> of(int id, List<BrokerPorts> nodes, Path logs) {
        NodeProperties node = new NodeProperties();
        node.role(id, nodes, logs);
        node.listeners(nodes.get(id - 1));
        node.security(nodes.get(id - 1).servers().size());
        node.replication(nodes.size());
        node.smallFootprint();
        node.fastFailover();
        return node.properties;
    }

    /** What a client needs to be let in. */
    public static Map<String, Object> client(String bootstrapServers) {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                LOGIN + ";");
    }

    private void role(int id, List<BrokerPorts> nodes, Path logs) {
        set("process.roles", "broker,controller");
        set("node.id", id);
        set(
                "controller.quorum.voters",
                IntStream.range(0, nodes.size())
                        .mapToObj(i -> (i + 1) + "@localhost:" + nodes.get(i).controller())
                        .collect(Collectors.joining(",")));
        set("log.dirs", logs);
        set("auto.create.topics.enable", false);
        set("unclean.leader.election.enable", false);
    }

    private void listeners(BrokerPorts ports) {
        StringJoiner listeners = new StringJoiner(",");
        StringJoiner advertised = new StringJoiner(",");
        listeners.add(listener(CONTROLLER, ports.controller()));
        for (String same : List.of(listener(BROKERS, ports.brokers()), listener(DRIVERS, ports.drivers()))) {
            listeners.add(same);
            advertised.add(same);
        }
        for (int server = 0; server < ports.servers().size(); server++) {
            listeners.add(listener(SERVER + server, ports.servers().get(server)));
            advertised.add(listener(SERVER + server, ports.links().get(server)));
        }
        set("listeners", listeners);
        set("advertised.listeners", advertised);
        set("controller.listener.names", CONTROLLER);
        set("inter.broker.listener.name", BROKERS);
    }

    private static String listener(String name, int port) {
        return name + "://localhost:" + port;
    }

    private void security(int servers) {
        List<String> names = Stream.concat(
                        Stream.of(CONTROLLER, BROKERS, DRIVERS),
                        IntStream.range(0, servers).mapToObj(server -> SERVER + server))
                .toList();
        set(
                "listener.security.protocol.map",
                names.stream().map(name -> name + ":SASL_PLAINTEXT").collect(Collectors.joining(",")));
        set("sasl.enabled.mechanisms", "PLAIN");
        set("sasl.mechanism.inter.broker.protocol", "PLAIN");
        set("sasl.mechanism.controller.protocol", "PLAIN");
        names.forEach(name -> set(
                "listener.name." + name.toLowerCase() + ".plain.sasl.jaas.config",
                LOGIN + " user_admin=\"admin-secret\";"));
    }

    private void replication(int nodes) {
        int minInSync = nodes > 1 ? 2 : 1;
        set("default.replication.factor", nodes);
        set("min.insync.replicas", minInSync);
        set("offsets.topic.replication.factor", nodes);
        set("transaction.state.log.replication.factor", nodes);
        set("transaction.state.log.min.isr", minInSync);
        set("share.coordinator.state.topic.replication.factor", nodes);
        set("share.coordinator.state.topic.min.isr", minInSync);
    }

    private void smallFootprint() {
        set("offsets.topic.num.partitions", 4);
        set("transaction.state.log.num.partitions", 4);
        set("share.coordinator.state.topic.num.partitions", 1);
        set("num.network.threads", 1);
        set("num.io.threads", 2);
        set("background.threads", 2);
        set("log.cleaner.dedupe.buffer.size", 2 << 20);
    }

    private void fastFailover() {
        set("broker.session.timeout.ms", 2_000);
        set("broker.heartbeat.interval.ms", 500);
        set("group.initial.rebalance.delay.ms", 0);
        set("transaction.abort.timed.out.transaction.cleanup.interval.ms", 500);
    }

    private void set(String name, Object value) {
        properties.put(name, value.toString());
    }
}
