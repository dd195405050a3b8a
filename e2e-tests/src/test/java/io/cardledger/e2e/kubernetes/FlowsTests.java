package io.cardledger.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(NeedsKustomize.class)
class FlowsTests {

    @ParameterizedTest
    @MethodSource("io.cardledger.e2e.kubernetes.OverlaysTests#overlays")
    void nothingIsAllowedThatNoPolicyNames(Overlay overlay) {
        assertThat(overlay.find(NetworkPolicy.class, "default-deny")).hasValueSatisfying(policy -> {
            assertThat(policy.getSpec().getPodSelector().getMatchLabels()).isEmpty();
            assertThat(policy.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
            assertThat(policy.getSpec().getIngress()).isEmpty();
            assertThat(policy.getSpec().getEgress()).isEmpty();
        });
    }

    @Test
    void podsTalkToEachOtherOnlyInTheseWays() {
        assertThat(new Flows(Overlay.render("laptop")).within())
                .containsExactlyInAnyOrder(
                        "balance-client -> kafka:9092",
                        "billing-client -> kafka:9092",
                        "billing-server -> kafka:9092",
                        "billing-server -> billing-server:8080",
                        "kafka -> kafka:9092",
                        "kafka -> kafka:9093",
                        "kafka-tools -> kafka:9092");
    }

    @Test
    void brokersThatExistAreReachedInTheirNamespace() {
        Overlay external = Overlay.render("external");
        assertThat(new Flows(external).within()).containsExactly("billing-server -> billing-server:8080");
        NetworkPolicyPeer brokers = external.find(NetworkPolicy.class, "to-kafka")
                .orElseThrow()
                .getSpec()
                .getEgress()
                .get(0)
                .getTo()
                .get(0);
        assertThat(brokers.getNamespaceSelector().getMatchLabels())
                .containsEntry("kubernetes.io/metadata.name", "kafka");
        assertThat(brokers.getPodSelector().getMatchLabels()).containsEntry("strimzi.io/cluster", "billing");
    }
}
