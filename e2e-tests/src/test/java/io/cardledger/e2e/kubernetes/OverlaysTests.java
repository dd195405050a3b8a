package io.cardledger.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.test.file.SourceTree;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(NeedsKustomize.class)
class OverlaysTests {

    @ParameterizedTest
    @MethodSource("overlays")
    void allIsInOneNamespaceThatRefusesWhatIsNotRestricted(Overlay overlay) {
        assertThat(overlay.all(Namespace.class))
                .singleElement()
                .satisfies(namespace -> assertThat(namespace.getMetadata().getLabels())
                        .containsEntry("pod-security.kubernetes.io/enforce", "restricted"));
        assertThat(overlay.objects())
                .filteredOn(object -> !(object instanceof Namespace))
                .extracting(object -> object.getMetadata().getNamespace())
                .containsOnly("cardledger");
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void eachServiceAndBudgetHasItsPods(Overlay overlay) {
        Stream<Map<String, String>> selectors = Stream.concat(
                overlay.all(Service.class).stream()
                        .map(service -> service.getSpec().getSelector()),
                overlay.all(PodDisruptionBudget.class).stream()
                        .map(budget -> budget.getSpec().getSelector().getMatchLabels()));
        assertThat(selectors)
                .isNotEmpty()
                .allSatisfy(selector ->
                        assertThat(overlay.workloads()).anyMatch(workload -> workload.isSelectedBy(selector)));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void whatPodsReferToIsThere(Overlay overlay) {
        for (Workload workload : overlay.workloads()) {
            assertThat(overlay.find(ServiceAccount.class, workload.pod().getServiceAccountName()))
                    .isPresent();
            for (EnvFromSource source : workload.container().getEnvFrom()) {
                assertThat(overlay.find(
                                ConfigMap.class, source.getConfigMapRef().getName()))
                        .isPresent();
            }
        }
        assertThat(overlay.workloads())
                .flatExtracting(workload -> workload.pod().getVolumes())
                .filteredOn(volume -> volume.getConfigMap() != null)
                .allSatisfy(volume -> assertThat(overlay.find(
                                ConfigMap.class, volume.getConfigMap().getName()))
                        .isPresent());
        for (StatefulSet set : overlay.all(StatefulSet.class)) {
            assertThat(overlay.find(Service.class, set.getSpec().getServiceName()))
                    .hasValueSatisfying(service ->
                            assertThat(service.getSpec().getClusterIP()).isEqualTo("None"));
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void imagesAreThoseOfThisVersion(Overlay overlay) throws IOException {
        String version = Files.readString(SourceTree.file("pom.xml"))
                .replaceAll("(?s).*?<artifactId>cardledger</artifactId>\\s*<version>([^<]*)</version>.*", "$1");
        assertThat(overlay.workloads())
                .extracting(workload -> workload.container().getImage())
                .allMatch(image -> image.startsWith("apache/kafka:4.3.1")
                        || image.matches("cardledger/[a-z-]+:" + version.replace(".", "\\.")));
    }

    @Test
    void onlyTheLaptopHasSecretsOfItsOwn() {
        assertThat(overlays())
                .filteredOn(overlay -> !overlay.all(Secret.class).isEmpty())
                .extracting(Overlay::name)
                .containsExactly("laptop");
    }

    @Test
    void loginsOfTheLaptopAreWherePodsLookForThem() {
        Overlay laptop = Overlay.render("laptop");
        assertThat(laptop.workloads())
                .flatExtracting(workload -> workload.pod().getVolumes())
                .filteredOn(volume -> volume.getSecret() != null)
                .hasSize(5)
                .allSatisfy(volume -> assertThat(
                                laptop.find(Secret.class, volume.getSecret().getSecretName()))
                        .hasValueSatisfying(
                                secret -> assertThat(secret.getData().keySet())
                                        .containsAll(volume.getSecret().getItems().stream()
                                                .map(KeyToPath::getKey)
                                                .toList())));
    }

    @Test
    void productionSurvivesTheLossOfABroker() {
        Overlay production = Overlay.render("production");
        assertThat(production.workload("kafka").replicas()).isEqualTo(3);
        assertThat(settings(production, "kafka-"))
                .containsEntry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "3")
                .containsEntry("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "3")
                .containsEntry("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "2")
                .containsEntry("KAFKA_MIN_INSYNC_REPLICAS", "2");
        assertThat(settings(production, "cardledger-")).containsEntry("BILLING_TOPICS_BROKERS", "3");
    }

    @Test
    void onlyWhatKeepsNothingIsScaledByLoad() {
        assertThat(Overlay.render("production").all(HorizontalPodAutoscaler.class))
                .singleElement()
                .extracting(scaler -> scaler.getSpec().getScaleTargetRef().getName())
                .isEqualTo("billing-client");
        assertThat(Overlay.render("production").workload("billing-client").replicas())
                .isNull();
    }

    static List<Overlay> overlays() {
        return Stream.of("laptop", "production", "external")
                .map(Overlay::render)
                .toList();
    }

    private static Map<String, String> settings(Overlay overlay, String prefix) {
        return overlay.all(ConfigMap.class).stream()
                .filter(map -> nameOf(map).matches(prefix + "[a-z0-9]+"))
                .findFirst()
                .orElseThrow()
                .getData();
    }

    private static String nameOf(HasMetadata object) {
        return object.getMetadata().getName();
    }
}
