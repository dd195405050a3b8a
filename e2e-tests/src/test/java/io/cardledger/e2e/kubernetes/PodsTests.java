package io.cardledger.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.test.file.SourceTree;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(NeedsKustomize.class)
class PodsTests {

    private static final Pattern TO_STOP = Pattern.compile("timeout-per-shutdown-phase: (\\d+)s");
    private static final long SPRINGS_SECONDS_TO_STOP = 30;
    private static final long SECONDS_TO_LEAVE = 4;

    private final Overlay overlay = Overlay.render("production");

    @ParameterizedTest
    @MethodSource("workloads")
    void mayDoNothingThatTheyNeedNot(Workload workload) {
        var pod = workload.pod();
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getRunAsUser()).isGreaterThan(10_000);
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        var container = workload.container().getSecurityContext();
        assertThat(container.getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getCapabilities().getAdd()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void getNoSettingsFromTheNamesOfServices(Workload workload) {
        assertThat(workload.pod().getEnableServiceLinks()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void haveTheMemoryThatTheyAskFor(Workload workload) {
        var resources = workload.container().getResources();
        assertThat(resources.getRequests()).containsKeys("cpu", "memory");
        assertThat(resources.getLimits()).containsKeys("cpu");
        assertThat(resources.getLimits().get("memory"))
                .isEqualTo(resources.getRequests().get("memory"));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void writeOnlyToVolumesAndNeverALoginToTheEnvironment(Workload workload) {
        List<String> volumes = workload.pod().getVolumes().stream()
                .filter(volume -> volume.getSecret() != null)
                .map(Volume::getName)
                .toList();
        assertThat(workload.container().getVolumeMounts())
                .filteredOn(mount -> volumes.contains(mount.getName()))
                .isNotEmpty()
                .allMatch(VolumeMount::getReadOnly);
        assertThat(workload.container().getEnvFrom()).allMatch(source -> source.getSecretRef() == null);
        assertThat(workload.container().getEnv())
                .allMatch(variable -> variable.getValueFrom() == null
                        || variable.getValueFrom().getSecretKeyRef() == null);
    }

    @Test
    void restoringServerIsNeverKilled() {
        Container server = overlay.workload("billing-server").container();
        assertThat(timeout(server.getStartupProbe())).isGreaterThan(Duration.ofDays(1));
        assertThat(server.getStartupProbe().getHttpGet().getPath()).isEqualTo("/actuator/health/restored");
        assertThat(server.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/actuator/health/liveness");
        assertThat(server.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/actuator/health/readiness");
    }

    @Test
    void serversAreUpdatedOneByOneAndHaveAnAddressOfTheirOwn() {
        StatefulSet servers = overlay.find(StatefulSet.class, "billing-server").orElseThrow();
        assertThat(servers.getSpec().getUpdateStrategy().getType()).isEqualTo("RollingUpdate");
        assertThat(servers.getSpec().getUpdateStrategy().getRollingUpdate()).isNull();
        assertThat(overlay.workload("billing-server").container().getEnv())
                .filteredOn(variable -> variable.getName().equals("BILLING_SERVER_ADVERTISED_ADDRESS"))
                .singleElement()
                .extracting(variable -> variable.getValue())
                .isEqualTo("$(POD_NAME)." + servers.getSpec().getServiceName() + ":8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"billing-server", "billing-client", "balance-client"})
    void listenAtThePortsOfTheirSettingsAndHaveTheTimeToStop(String application) throws IOException {
        String settings =
                Files.readString(SourceTree.file(application + "/src/main/resources/" + application + ".yml"));
        Workload workload = overlay.workload(application);
        assertThat(workload.container().getPorts())
                .singleElement()
                .satisfies(port -> assertThat(settings).contains("\n  port: " + port.getContainerPort() + "\n"));
        long preStop = Long.parseLong(workload.container()
                .getLifecycle()
                .getPreStop()
                .getExec()
                .getCommand()
                .get(1));
        assertThat(workload.pod().getTerminationGracePeriodSeconds())
                .isGreaterThan(preStop + secondsToStop(settings) + SECONDS_TO_LEAVE);
    }

    private static long secondsToStop(String settings) {
        Matcher setting = TO_STOP.matcher(settings);
        return setting.find() ? Long.parseLong(setting.group(1)) : SPRINGS_SECONDS_TO_STOP;
    }

    private static Duration timeout(Probe probe) {
        return Duration.ofSeconds(
                (long) probe.getPeriodSeconds() * Objects.requireNonNull(probe.getFailureThreshold()));
    }

    static List<Workload> workloads() {
        return OverlaysTests.overlays().stream()
                .flatMap(overlay -> overlay.workloads().stream())
                .toList();
    }
}
