package io.cardledger.e2e.container;

import io.cardledger.test.file.SourceTree;
import io.cardledger.test.file.Workspace;
import io.cardledger.test.process.ChildProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The images of this clone, built once for all tests; the engine remembers what has not changed. */
final class Images {

    static final String KAFKA = "apache/kafka:4.3.1";

    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final Path HOME = SourceTree.file("Dockerfile").getParent();

    private static final Map<String, String> BUILT = new HashMap<>();

    private Images() {}

    /** The image of an application that listens at the port. */
    static synchronized String of(String application, int port) {
        return BUILT.computeIfAbsent(application, name -> build(name, port));
    }

    private static String build(String application, int port) {
        String image = "cardledger/" + application + ":test";
        ChildProcess build = ChildProcess.start(
                Workspace.directory("image"),
                List.of(
                        "docker",
                        "build",
                        "--tag=" + image,
                        "--build-arg=APPLICATION=" + application,
                        "--build-arg=PORT=" + port,
                        HOME.toString()));
        if (build.waitFor(LIMIT) != 0) {
            throw new AssertionError(build.output() + build.errors());
        }
        return image;
    }
}
