package io.cardledger.e2e.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.cardledger.broker.BrokerException;
import io.cardledger.broker.Ports;
import io.cardledger.e2e.suite.Installation;
import io.cardledger.e2e.suite.SharedSuite;
import io.cardledger.e2e.suite.SuiteProcess;
import io.cardledger.test.file.Workspace;
import io.cardledger.test.process.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What cannot start says so in one line and leaves nothing behind. */
@ExtendWith(SharedSuite.class)
class StartErrorsIT {

    private final Path directory = Workspace.directory("start");
    private final Path data = directory.resolve("data");
    private final int offset = freeOffset();

    @AfterEach
    void nothingIsLeftRunning() {
        assertThat(usedPorts(offset)).isEmpty();
        Workspace.delete(directory);
    }

    @Test
    void busyPortIsRefused(SuiteProcess running) throws IOException {
        String message = refusal("--data", data.toString(), "--port-offset", Integer.toString(running.portOffset()));
        assertThat(message).contains("port ").contains("in use").contains("--port-offset");
        assertThat(data).doesNotExist();
    }

    @Test
    void dataDirectoryInUseIsRefused(SuiteProcess running) {
        assertThat(refusal("--data", running.data().toString(), "--port-offset", Integer.toString(offset)))
                .contains(running.data().toString())
                .contains("in use");
    }

    @Test
    void foreignDataDirectoryIsRefusedAndLeftAsItIs() throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("letter.txt"), "dear diary");
        assertThat(refusal("--data", data.toString(), "--port-offset", Integer.toString(offset)))
                .contains(data.toString())
                .contains("something else");
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files).containsExactly(data.resolve("letter.txt"));
        }
    }

    @Test
    void fileInPlaceOfTheDataDirectoryIsRefused() throws IOException {
        Files.writeString(data, "a file");
        assertThat(refusal("--data", data.toString(), "--port-offset", Integer.toString(offset)))
                .contains(data.toString());
    }

    @Test
    void unwritableDataDirectoryIsRefused() throws IOException {
        assumeThat(System.getProperty("user.name"))
                .as("root can write anywhere")
                .isNotEqualTo("root");
        Files.createDirectory(data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        assertThat(refusal("--data", data.toString(), "--port-offset", Integer.toString(offset)))
                .contains(data.toString())
                .contains("cannot be written");
    }

    @Test
    void optionsThatDoNotFitAreRefused() {
        assertThat(refusal("--serverz", "2")).contains("--serverz").contains("--help");
        assertThat(refusal("--servers", "0")).contains("--servers");
        assertThat(refusal("--port-offset", "many")).contains("--port-offset");
        assertThat(refusal("--generator", "maybe")).contains("--generator");
        assertThat(refusal("--client-config", "nothing")).contains("--broker");
    }

    @Test
    void unreachableBrokerIsRefused() {
        String broker = "localhost:" + Ports.anyFree();
        assertThat(refusal("--broker", broker, "--data", data.toString(), "--port-offset", Integer.toString(offset)))
                .contains(broker);
    }

    private String refusal(String... arguments) {
        Path own = Workspace.directory("refused");
        try (ChildProcess process = Installation.run(own, "-Xmx256m", arguments)) {
            assertThat(process.exitCode()).isNotZero();
            assertThat(process.errors().lines().toList()).hasSize(1);
            assertThat(process.errors()).startsWith("cardledger: ");
            assertThat(process.output()).isEmpty();
            return process.errors();
        } finally {
            Workspace.delete(own);
        }
    }

    private static int freeOffset() {
        return IntStream.generate(() -> Ports.anyFree() - 9_093)
                .filter(candidate -> candidate > 0 && usedPorts(candidate).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> usedPorts(int offset) {
        return IntStream.of(8080, 8081, 8082, 8090, 9092, 9093)
                .map(port -> port + offset)
                .filter(StartErrorsIT::isUsed)
                .boxed()
                .toList();
    }

    private static boolean isUsed(int port) {
        try {
            Ports.requireFree("localhost", port);
            return false;
        } catch (BrokerException e) {
            return true;
        }
    }
}
