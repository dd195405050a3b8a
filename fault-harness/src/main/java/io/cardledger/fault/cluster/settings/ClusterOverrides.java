package io.cardledger.fault.cluster.settings;

import java.util.List;
import java.util.Map;

/**
 * What is made different in a cluster, to break a promise on purpose.
 *
 * @param brokerProperties Kafka's own settings, before those of the harness
 * @param serverJvmOptions further options of the servers' Java, such as an agent
 * @param serverArguments further settings of the servers
 */
public record ClusterOverrides(
        Map<String, String> brokerProperties, List<String> serverJvmOptions, List<String> serverArguments) {

    static final ClusterOverrides NONE = new ClusterOverrides(Map.of(), List.of(), List.of());
}
