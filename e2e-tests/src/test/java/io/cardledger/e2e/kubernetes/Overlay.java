package io.cardledger.e2e.kubernetes;

import io.cardledger.test.file.Workspace;
import io.cardledger.test.process.ChildProcess;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is applied to a cluster, as kustomize renders it.
 *
 * @param name its directory under {@code k8s/overlays}
 * @param objects all that it has
 */
record Overlay(String name, List<HasMetadata> objects) {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    /** Renders it with the first of the two programs that is there. */
    static Overlay render(String name) {
        String directory = Manifests.HOME.resolve("overlays").resolve(name).toString();
        List<String> command = isInstalled("kubectl")
                ? List.of("kubectl", "kustomize", directory)
                : List.of("kustomize", "build", directory);
        ChildProcess program = ChildProcess.start(Workspace.directory("kustomize"), command);
        if (program.waitFor(LIMIT) != 0) {
            throw new AssertionError(program.errors());
        }
        return new Overlay(name, Manifests.parse(program.output()));
    }

    /** Whether anything here can render. */
    static boolean canBeRendered() {
        return isInstalled("kubectl") || isInstalled("kustomize");
    }

    /** Those of one type. */
    <T extends HasMetadata> List<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The one of that type and name. */
    <T extends HasMetadata> Optional<T> find(Class<T> type, String name) {
        return all(type).stream()
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst();
    }

    /** Whatever makes pods. */
    List<Workload> workloads() {
        return Stream.concat(
                        all(Deployment.class).stream().map(Workload::of),
                        all(StatefulSet.class).stream().map(Workload::of))
                .toList();
    }

    /** What makes the pods of that name. */
    Workload workload(String name) {
        return workloads().stream()
                .filter(workload -> workload.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
