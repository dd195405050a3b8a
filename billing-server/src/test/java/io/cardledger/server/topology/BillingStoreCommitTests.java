package io.cardledger.server.topology;

import static io.cardledger.server.topology.Bench.OWN;
import static io.cardledger.server.topology.Bench.TOPICS;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.server.ledger.Ledger;
import java.util.List;
import org.apache.kafka.streams.state.internals.CachedStateStore;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The driver commits after each record, and so does what Kafka Streams does at a commit. */
class BillingStoreCommitTests {

    private static final String CHANGELOG = "billing-" + Ledger.STORE + "-changelog";

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

    private List<TestRecord<byte[], byte[]>> changed(String card) {
        return bench.read(CHANGELOG).stream()
                .filter(record -> new String(record.key()).equals(card))
                .toList();
    }
}
