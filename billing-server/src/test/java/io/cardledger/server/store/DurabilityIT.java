package io.cardledger.server.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cardledger.broker.BrokerSettings;
import io.cardledger.broker.KraftBroker;
import io.cardledger.server.RunningServer;
import io.cardledger.server.ServerProcess;
import io.cardledger.server.Wire;
import io.cardledger.server.account.AccountCodec;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DurabilityIT {

    private static final String CHANGELOG = "billing-BillingStore-changelog";
    private static final int OPERATIONS = 200;

    private KraftBroker broker;
    private Wire wire;

    @BeforeAll
    void start() {
        broker = KraftBroker.start(BrokerSettings.ephemeral());
        wire = new Wire(broker);
    }

    @AfterAll
    void stop() {
        wire.close();
        broker.close();
    }

    @Test
    void whatIsCommittedOutlivesTheStateDirectoryAndKillMinusNine() throws Exception {
        Path stateDir = RunningServer.newStateDir();
        String last = countInProcess(stateDir);
        for (Path directory : List.of(RunningServer.newStateDir(), stateDir)) {
            try (RunningServer server = RunningServer.start(broker, directory)) {
                assertThat(server.get("/balance/d?wait=30s&after=" + last).body())
                        .contains("\"balance\":" + OPERATIONS + ".50,\"operations\":" + (OPERATIONS + 1));
                assertThat(server.get("/balance/e", "Accept", "text/plain").body())
                        .isEqualTo("7.00");
            }
        }
        assertThat(balances("e")).singleElement().asString().contains("\"balance\":7.00,\"operations\":1");
    }

    @Test
    void whatSeveralCommitsChangedOutlivesAnOrderlyStop() throws Exception {
        Path stateDir = RunningServer.newStateDir();
        for (int start = 1; start <= 2; start++) {
            try (RunningServer server = RunningServer.start(broker, stateDir)) {
                for (int commit = 1; commit <= 3; commit++) {
                    int records = balances("f").size();
                    String position = wire.operation("f", "1");
                    assertThat(server.get("/balance/f?wait=30s&after=" + position)
                                    .body())
                            .contains("\"operations\":" + (3 * (start - 1) + commit) + ",");
                    await().until(() -> balances("f").size() > records);
                }
            }
        }
    }

    /** Counts operations, and is killed amid some more. */
    private String countInProcess(Path stateDir) throws Exception {
        try (ServerProcess server = ServerProcess.start(broker, stateDir)) {
            wire.operation("e", "7", "first");
            await().until(() -> !balances("e").isEmpty());
            ConsumerRecord<byte[], byte[]> account = lastAccount("e");
            assertThat(new AccountCodec(32).decodeBalance("e", account.value()))
                    .satisfies(balance -> assertThat(balance.balance()).hasToString("7.00"));
            for (int i = 0; i < OPERATIONS; i++) {
                wire.operation("d", "1", "id" + i);
            }
            server.kill();
        }
        return wire.operation("d", "0.5");
    }

    private ConsumerRecord<byte[], byte[]> lastAccount(String card) {
        List<ConsumerRecord<byte[], byte[]>> accounts = wire.read(CHANGELOG).stream()
                .filter(record -> new String(record.key(), UTF_8).equals(card))
                .toList();
        return accounts.get(accounts.size() - 1);
    }

    private List<String> balances(String card) {
        return wire.read(Wire.TOPICS.balances()).stream()
                .filter(record -> new String(record.key(), UTF_8).equals(card))
                .map(record -> new String(record.value(), UTF_8))
                .toList();
    }
}
