package io.cardledger.server.store;

import static io.cardledger.server.topology.Bench.OWN;
import static io.cardledger.server.topology.Bench.TOPICS;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.model.position.Positions;
import io.cardledger.server.topology.Bench;
import java.util.List;
import org.apache.kafka.streams.state.internals.CachedStateStore;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The driver commits after each record, and so does what Kafka Streams does at a commit. */
class BillingStoreCommitTests {

    private static final String CHANGELOG = "billing-" + BillingStore.NAME + "-changelog";

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theStoreIsOneThatKafkaStreamsFlushesAtEachCommit() {
        assertThat(bench.store()).isInstanceOf(CachedStateStore.class);
    }

    @Test
    void eachCommitWritesTheChangedAccountToTheChangelog() {
        for (int commit = 1; commit <= 3; commit++) {
            bench.operation("{\"card\":\"" + OWN + "\",\"operation\":1}");
            assertThat(changed(OWN)).as("commit " + commit).hasSize(1);
        }
    }

    @Test
    void eachCommitForwardsTheNewBalance() {
        for (int commit = 1; commit <= 3; commit++) {
            bench.operation("{\"card\":\"" + OWN + "\",\"operation\":1}");
            assertThat(bench.values(TOPICS.balances()))
                    .singleElement()
                    .asString()
                    .contains("\"balance\":" + commit + ".00");
        }
    }

    @Test
    void aCommitThatChangedNoAccountWritesNone() {
        bench.operation("{\"card\":\"" + OWN + "\",\"operation\":1}");
        changed(OWN);
        bench.operation("nonsense");

        assertThat(changed(OWN)).isEmpty();
        assertThat(bench.values(TOPICS.balances())).hasSize(1);
    }

    @Test
    void withoutTheBalanceTopicAccountsAreWrittenAllTheSame() {
        try (Bench silent = Bench.withoutBalanceTopic()) {
            silent.operation("{\"card\":\"" + OWN + "\",\"operation\":1}");

            assertThat(silent.values(TOPICS.balances())).isEmpty();
            assertThat(silent.read(CHANGELOG)).isNotEmpty();
        }
    }

    @Test
    void keepsEveryBalanceWhenFewAccountsFitInMemory() {
        try (Bench small = new Bench(2)) {
            for (int round = 1; round <= 3; round++) {
                for (int card = 0; card < 20; card++) {
                    small.operation("{\"card\":\"c" + card + "\",\"operation\":1,\"id\":\"r" + round + "\"}");
                    small.operation("{\"card\":\"c" + card + "\",\"operation\":1,\"id\":\"r" + round + "\"}");
                }
            }
            for (int card = 0; card < 20; card++) {
                assertThat(small.store().lookup("c" + card, Positions.NONE).balance())
                        .hasToString("CardBalance[...]")
                        .satisfies(balance -> assertThat(balance.balance()).hasToString("3.00"));
            }
        }
    }

    private List<TestRecord<byte[], byte[]>> changed(String card) {
        return bench.read(CHANGELOG).stream()
                .filter(record -> new String(record.key()).equals(card))
                .toList();
    }
}
