package io.cardledger.standalone.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardledger.broker.Ports;
import io.cardledger.test.network.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteStartTests {

    @TempDir
    Path directory;

    private final int offset = FreePorts.offsetOf(8080, 8090, 8081, 8082, 9092, 9093);

    @Test
    void refusesABusyPortAndTellsWhoNeedsItAndWhatToDo() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket other = new ServerSocket(plan().build().billingClientPort(), 1, loopback)) {
            assertRefused(
                    plan().build(), "port " + other.getLocalPort() + ", which billing-client needs", "--port-offset");
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void refusesADirectoryOfSomethingElse() throws IOException {
        Files.writeString(directory.resolve("letter"), "not ours");
        assertRefused(plan().build(), directory.toString(), "choose an empty or a new directory");
    }

    @Test
    void refusesAnAddressOfAnotherMachine() {
        assertRefused(plan().host("192.0.2.1").build(), "192.0.2.1", "--bind");
    }

    @Test
    void refusesABrokerThatIsNotThere() {
        KafkaCluster nobody = new KafkaCluster("localhost:" + Ports.anyFree(), Map.of());
        assertRefused(plan().external(nobody).build(), nobody.bootstrapServers(), "cannot be reached");
        KafkaCluster unknown = new KafkaCluster("no-such-host.invalid:9092", Map.of());
        assertRefused(plan().external(unknown).build(), unknown.bootstrapServers(), "cannot be reached");
    }

    private SuitePlan.SuitePlanBuilder plan() {
        return SuitePlan.builder()
                .servers(1)
                .directory(directory)
                .host("localhost")
                .portOffset(offset);
    }

    private static void assertRefused(SuitePlan plan, String... words) {
        Suite suite = new Suite(plan, (what, address) -> {}, fault -> {});
        assertThatThrownBy(suite::start).isInstanceOf(SuiteException.class).hasMessageContainingAll(words);
        suite.stop();
    }
}
