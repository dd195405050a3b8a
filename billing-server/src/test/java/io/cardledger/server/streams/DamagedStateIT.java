package io.cardledger.server.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.broker.BrokerSettings;
import io.cardledger.broker.KraftBroker;
import io.cardledger.server.RunningServer;
import io.cardledger.server.Wire;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lies on the disk is a copy: damaged, it is restored from the changelog. */
class DamagedStateIT {

    private final Path stateDir = RunningServer.newStateDir();
    private KraftBroker broker;
    private Wire wire;

    @BeforeEach
    void start() {
        broker = KraftBroker.start(BrokerSettings.ephemeral());
        wire = new Wire(broker);
    }

    @AfterEach
    void stop() {
        wire.close();
        broker.close();
    }

    @Test
    void aServerWhoseFilesAreTruncatedStartsAndHasEveryBalance() throws IOException {
        try (RunningServer server = RunningServer.start(broker, stateDir)) {
            assertCounted(server, "100.00");
        }
        assertThat(truncateAll()).isNotEmpty();
        try (RunningServer server = RunningServer.start(broker, stateDir)) {
            assertCounted(server, "200.00");
        }
    }

    @Test
    void aServerThatFindsDamageWhileItRunsStartsAnewAndHasEveryBalance() {
        try (RunningServer server = RunningServer.start(broker, stateDir)) {
            assertCounted(server, "100.00");
            server.bean(BillingStreams.class).startAnew();
            assertCounted(server, "200.00");
        }
    }

    private void assertCounted(RunningServer server, String balance) {
        String after = wire.operation("d", "100");
        assertThat(server.get("/balance/d?wait=30s&after=" + after, "Accept", "text/plain")
                        .body())
                .isEqualTo(balance);
    }

    /** Cuts what RocksDB wrote in half. */
    private List<Path> truncateAll() throws IOException {
        try (Stream<Path> files = Files.walk(stateDir)) {
            List<Path> cut = files.filter(file -> file.toString().contains("rocksdb") && Files.isRegularFile(file))
                    .filter(file -> file.toFile().length() > 1)
                    .toList();
            cut.forEach(DamagedStateIT::truncate);
            return cut;
        }
    }

    private static void truncate(Path path) {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(file.length() / 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
