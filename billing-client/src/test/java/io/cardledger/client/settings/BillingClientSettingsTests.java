package io.cardledger.client.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardledger.client.generator.settings.CardDistribution;
import io.cardledger.client.generator.settings.GeneratorDefaults;
import io.cardledger.client.generator.settings.GeneratorSettings;
import io.cardledger.client.generator.settings.SendMode;
import io.cardledger.model.money.Money;
import io.cardledger.model.topic.BillingTopics;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class BillingClientSettingsTests {

    @Test
    void haveTheirDefaults() {
        BillingClientSettings settings = bind(Map.of());

        assertThat(settings.topics()).isEqualTo(BillingTopics.defaults());
        assertThat(settings.client().sending().deliveryTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.client().outcome().maxWaiting()).isEqualTo(10_000);
        assertThat(settings.client().stream().maxInFlight()).isEqualTo(1_000);
        assertThat(settings.client().stream().readTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.client().generator().settings())
                .isEqualTo(new GeneratorSettings(
                        true, 3, 3, CardDistribution.ROUND_ROBIN, 1, Money.of(100), Money.of(100), SendMode.ALL));
    }

    @Test
    void canAllBeSet() {
        BillingClientSettings settings = bind(Map.ofEntries(
                Map.entry("billing.topics.operations", "ops"),
                Map.entry("billing.client.start-timeout", "5s"),
                Map.entry("billing.client.sending.delivery-timeout", "1s"),
                Map.entry("billing.client.sending.max-block", "2s"),
                Map.entry("billing.client.sending.linger", "3ms"),
                Map.entry("billing.client.sending.batch", "4KB"),
                Map.entry("billing.client.sending.buffer", "5MB"),
                Map.entry("billing.client.sending.body-timeout", "6s"),
                Map.entry("billing.client.outcome.max-waiting", "7"),
                Map.entry("billing.client.stream.max-streams", "8"),
                Map.entry("billing.client.stream.max-in-flight", "9"),
                Map.entry("billing.client.stream.idle-timeout", "10s"),
                Map.entry("billing.client.stream.read-timeout", "11s"),
                Map.entry("billing.client.generator.enabled", "false"),
                Map.entry("billing.client.generator.distribution", "zipf"),
                Map.entry("billing.client.generator.mode", "none"),
                Map.entry("billing.client.generator.min-amount", "0.1"),
                Map.entry("billing.client.generator.max-amount", "0.3")));

        assertThat(settings.topics().operations()).isEqualTo("ops");
        assertThat(settings.client().startTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.client().sending())
                .isEqualTo(new SendingSettings(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofMillis(3),
                        DataSize.ofKilobytes(4),
                        DataSize.ofMegabytes(5),
                        Duration.ofSeconds(6)));
        assertThat(settings.client().outcome()).isEqualTo(new OutcomeSettings(7));
        assertThat(settings.client().stream())
                .isEqualTo(new NdjsonSettings(8, 9, Duration.ofSeconds(10), Duration.ofSeconds(11)));
        assertThat(settings.client().generator().settings())
                .isEqualTo(new GeneratorSettings(
                        false, 3, 3, CardDistribution.ZIPF, 1, Money.parse("0.1"), Money.parse("0.3"), SendMode.NONE));
    }

    @Test
    void nameTheGeneratorSettingThatDoesNotFit() {
        GeneratorDefaults defaults =
                bind(Map.of("billing.client.generator.cards", "0")).client().generator();

        assertThatThrownBy(defaults::settings).hasMessageContaining("cards must be 1 to");
    }

    private static BillingClientSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("billing", BillingClientSettings.class);
    }
}
