package io.cardledger.balance.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardledger.model.topic.BillingTopics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class BalanceClientSettingsTests {

    @Test
    void haveDefaults() {
        assertThat(bind(Map.of()))
                .isEqualTo(new BalanceClientSettings(
                        BillingTopics.defaults(),
                        new BalanceSettings(
                                List.of("0", "1", "2"),
                                Duration.ofSeconds(3),
                                Duration.ofMinutes(1),
                                10_000,
                                new PrintingSettings(true, Duration.ofSeconds(1)))));
    }

    @Test
    void canAllBeSet() {
        assertThat(bind(Map.of(
                        "billing.topics.queries", "questions",
                        "billing.topics.partitions", "8",
                        "billing.balance.cards", "b,a,b",
                        "billing.balance.reply-timeout", "500ms",
                        "billing.balance.start-timeout", "5s",
                        "billing.balance.max-waiting", "7",
                        "billing.balance.printing.enabled", "false",
                        "billing.balance.printing.interval", "2s")))
                .isEqualTo(new BalanceClientSettings(
                        BillingTopics.builder()
                                .queries("questions")
                                .partitions(8)
                                .build(),
                        new BalanceSettings(
                                List.of("b", "a"),
                                Duration.ofMillis(500),
                                Duration.ofSeconds(5),
                                7,
                                new PrintingSettings(false, Duration.ofSeconds(2)))));
    }

    @Test
    void canNameNoCardAtAll() {
        assertThat(bind(Map.of("billing.balance.cards", "")).balance().cards()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "balance.cards, ..",
        "balance.reply-timeout, 0s",
        "balance.reply-timeout, 31s",
        "balance.start-timeout, -1s",
        "balance.max-waiting, 0",
        "balance.printing.interval, 0s",
        "topics.partitions, -1",
    })
    void areRefusedByNameWhenOutOfRange(String name, String value) {
        assertThatThrownBy(() -> bind(Map.of("billing." + name, value)))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .rootCause()
                .hasMessageContaining(name);
    }

    private static BalanceClientSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("billing", BalanceClientSettings.class);
    }
}
