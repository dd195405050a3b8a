package io.cardledger.e2e.kubernetes;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Works out, as a network plug-in does, which pods of an overlay may talk to which. */
final class Flows {

    private final Overlay overlay;

    Flows(Overlay overlay) {
        this.overlay = overlay;
    }

    /** Each as {@code from -> to:port}. */
    Set<String> within() {
        Set<String> flows = new TreeSet<>();
        for (Workload from : overlay.workloads()) {
            for (Workload to : overlay.workloads()) {
                ports(to).stream()
                        .filter(port -> leaves(from, to, port) && arrives(from, to, port))
                        .forEach(port -> flows.add(from.name() + " -> " + to.name() + ":" + port));
            }
        }
        return flows;
    }

    private boolean leaves(Workload from, Workload to, int port) {
        return policiesOf(from).stream()
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .anyMatch(rule -> isPeer(rule.getTo(), to) && isPort(rule.getPorts(), to, port));
    }

    private boolean arrives(Workload from, Workload to, int port) {
        return policiesOf(to).stream()
                .flatMap(policy -> policy.getSpec().getIngress().stream())
                .anyMatch(rule -> isPeer(rule.getFrom(), from) && isPort(rule.getPorts(), to, port));
    }

    private List<NetworkPolicy> policiesOf(Workload workload) {
        return overlay.all(NetworkPolicy.class).stream()
                .filter(policy -> selects(policy.getSpec().getPodSelector(), workload))
                .toList();
    }

    private static boolean isPeer(List<NetworkPolicyPeer> peers, Workload workload) {
        return peers.stream()
                .filter(peer -> peer.getNamespaceSelector() == null)
                .anyMatch(peer -> selects(peer.getPodSelector(), workload));
    }

    private static boolean isPort(List<NetworkPolicyPort> allowed, Workload to, int port) {
        return allowed.stream().anyMatch(candidate -> number(candidate.getPort(), to) == port);
    }

    private static int number(IntOrString port, Workload to) {
        if (port.getIntVal() != null) {
            return port.getIntVal();
        }
        return to.container().getPorts().stream()
                .filter(candidate -> candidate.getName().equals(port.getStrVal()))
                .findFirst()
                .map(candidate -> candidate.getContainerPort())
                .orElse(-1);
    }

    private static boolean selects(LabelSelector selector, Workload workload) {
        return workload.isSelectedBy(selector.getMatchLabels())
                && selector.getMatchExpressions().stream().allMatch(requirement -> meets(workload, requirement));
    }

    private static boolean meets(Workload workload, LabelSelectorRequirement requirement) {
        if (!requirement.getOperator().equals("In")) {
            throw new IllegalArgumentException(requirement.getOperator() + " is not known here");
        }
        return requirement.getValues().contains(workload.labels().get(requirement.getKey()));
    }

    private static List<Integer> ports(Workload workload) {
        return workload.container().getPorts().stream()
                .map(port -> port.getContainerPort())
                .toList();
    }
}
