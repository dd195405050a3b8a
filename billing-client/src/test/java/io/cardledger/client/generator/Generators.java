package io.cardledger.client.generator;

import io.cardledger.client.generator.settings.CardDistribution;
import io.cardledger.client.generator.settings.GeneratorSettings;
import io.cardledger.client.generator.settings.SendMode;
import io.cardledger.model.money.Money;

/** Generator records to test with. */
public final class Generators {

    private Generators() {}

    /** 100.00 a second in all, on three cards in turn. */
    public static GeneratorSettings asPublished() {
        return GeneratorSettings.builder()
                .enabled(true)
                .rate(1)
                .cards(3)
                .distribution(CardDistribution.ROUND_ROBIN)
                .exponent(1)
                .minAmount(Money.of(100))
                .maxAmount(Money.of(100))
                .mode(SendMode.ALL)
                .build();
    }

    /** What it has done after five minutes. */
    public static GeneratorState afterFiveMinutes() {
        return new GeneratorState(asPublished(), 300, 299, 1, 1.0);
    }
}
