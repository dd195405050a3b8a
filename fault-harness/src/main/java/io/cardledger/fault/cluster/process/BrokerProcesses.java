package io.cardledger.fault.cluster.process;

import io.cardledger.fault.cluster.network.ClusterAddresses;
import io.cardledger.fault.cluster.settings.ClusterOverrides;
import io.cardledger.fault.cluster.settings.ClusterSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;

/** The brokers of a cluster: a quorum of official ones, or the embedded one alone. */
public final class BrokerProcesses {

    private BrokerProcesses() {}

    public static List<BrokerProcess> prepare(ClusterAddresses addresses, ClusterSettings settings, Path directory) {
        String clusterId = Uuid.randomUuid().toString();
        return IntStream.rangeClosed(1, settings.brokers())
                .mapToObj(id -> prepare(id, addresses, settings.special(), directory, clusterId))
                .toList();
    }

    private static BrokerProcess prepare(
            int id, ClusterAddresses addresses, ClusterOverrides special, Path directory, String clusterId) {
        Path home = directory.resolve("broker" + id);
        // where the embedded broker has them, below a directory that it claims
        Path logs = home.resolve("data").resolve("logs");
        Map<String, String> properties = new HashMap<>(NodeProperties.of(id, addresses.nodes(), logs));
        properties.putAll(special.brokerProperties());
        return addresses.nodes().size() == 1
                ? BrokerProcess.alone(home, properties)
                : BrokerProcess.ofQuorum(id, home, properties, clusterId);
    }
}
