package io.cardledger.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardledger.model.topic.BillingTopics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class BillingServerSettingsTests {

    @Test
    void haveDefaults() {
        BillingServerSettings settings = bind(Map.of());
        ServerSettings server = settings.server();

        assertThat(settings.topics()).isEqualTo(BillingTopics.defaults());
        assertThat(server.applicationId()).isEqualTo("billing");
        assertThat(server.advertisedAddress()).isNull();
        assertThat(server.replyTopics().pattern()).isEqualTo("billing-reply-.*");
        assertThat(server.rememberedIds()).isEqualTo(32);
        assertThat(server.balanceTopic()).isTrue();
        assertThat(server.setupTimeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(server.store()).isEqualTo(new StoreSettings(StoreSettings.Kind.ROCKSDB, DataSize.ofMegabytes(256)));
        assertThat(server.streams())
                .isEqualTo(new StreamsSettings(
                        1, 1, Duration.ofMillis(100), Duration.ofSeconds(6), Duration.ofSeconds(5), null));
    }

    @Test
    void canAllBeSet() {
        BillingServerSettings settings = bind(Map.ofEntries(
                Map.entry("billing.topics.partitions", "8"),
                Map.entry("billing.topics.operations", "ops"),
                Map.entry("billing.server.application-id", "other"),
                Map.entry("billing.server.advertised-address", "here:1"),
                Map.entry("billing.server.state-dir", "/somewhere"),
                Map.entry("billing.server.reply-topics", "answers-.*"),
                Map.entry("billing.server.remembered-ids", "64"),
                Map.entry("billing.server.balance-topic", "false"),
                Map.entry("billing.server.setup-timeout", "5s"),
                Map.entry("billing.server.store.kind", "memory"),
                Map.entry("billing.server.store.memory", "1GB"),
                Map.entry("billing.server.streams.threads", "2"),
                Map.entry("billing.server.streams.standbys", "0"),
                Map.entry("billing.server.streams.commit-interval", "50ms"),
                Map.entry("billing.server.streams.session-timeout", "9s"),
                Map.entry("billing.server.streams.transaction-timeout", "4s"),
                Map.entry("billing.server.streams.static-instance-id", "one")));
        ServerSettings server = settings.server();

        assertThat(settings.topics())
                .isEqualTo(
                        BillingTopics.builder().partitions(8).operations("ops").build());
        assertThat(server.applicationId()).isEqualTo("other");
        assertThat(server.advertisedAddress()).isEqualTo("here:1");
        assertThat(server.stateDir()).isEqualTo(Path.of("/somewhere"));
        assertThat(server.replyTopics().pattern()).isEqualTo("answers-.*");
        assertThat(server.rememberedIds()).isEqualTo(64);
        assertThat(server.balanceTopic()).isFalse();
        assertThat(server.setupTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(server.store()).isEqualTo(new StoreSettings(StoreSettings.Kind.MEMORY, DataSize.ofGigabytes(1)));
        assertThat(server.streams())
                .isEqualTo(new StreamsSettings(
                        2, 0, Duration.ofMillis(50), Duration.ofSeconds(9), Duration.ofSeconds(4), "one"));
    }

    @ParameterizedTest
    @CsvSource({
        "server.remembered-ids, 0",
        "server.remembered-ids, 10001",
        "server.application-id, ''",
        "server.application-id, a b",
        "server.advertised-address, ''",
        "server.advertised-address, host",
        "server.advertised-address, host:port",
        "server.setup-timeout, -1s",
        "server.store.memory, 1MB",
        "server.streams.threads, 0",
        "server.streams.standbys, -1",
        "server.streams.commit-interval, 0ms",
        "server.streams.session-timeout, 0s",
        "server.streams.transaction-timeout, 100ms",
        "topics.partitions, -1",
    })
    void areRefusedByNameWhenOutOfRange(String name, String value) {
        assertThatThrownBy(() -> bind(Map.of("billing." + name, value)))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .rootCause()
                .hasMessageContaining("billing." + name);
    }

    @ParameterizedTest
    @CsvSource({
        "server.remembered-ids, many",
        "server.reply-topics, [",
        "server.store.kind, cloud",
        "server.streams.threads, 1.5"
    })
    void areRefusedByNameWhenTheyAreOfAnotherKind(String name, String value) {
        assertThatThrownBy(() -> bind(Map.of("billing." + name, value))).hasStackTraceContaining("billing." + name);
    }

    @Test
    void accountsInUseAndRocksDbShareOneBudget() {
        StoreSettings store = new StoreSettings(StoreSettings.Kind.ROCKSDB, DataSize.ofMegabytes(256));
        assertThat(store.rocksDbBytes()).isEqualTo(128L << 20);
        assertThat(store.cachedCards(32, 4)).isEqualTo(31_418);
        assertThat(store.cachedCards(32, 8)).isEqualTo(15_709);
        assertThat(store.cachedCards(10_000, 1_000)).isEqualTo(2);
    }

    private static BillingServerSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("billing", BillingServerSettings.class);
    }
}
