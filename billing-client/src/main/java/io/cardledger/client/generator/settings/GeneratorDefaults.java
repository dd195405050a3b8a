package io.cardledger.client.generator.settings;

import io.cardledger.model.money.Money;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the generator does until it is told otherwise: by default each of three cards gets 100.0 each second.
 *
 * @param enabled whether it sends
 * @param rate operations a second over all cards together
 * @param cards how many cards
 * @param distribution how operations are spread over the cards
 * @param exponent how uneven the Zipf distribution is
 * @param minAmount the smallest amount
 * @param maxAmount the largest amount
 * @param mode whose word is awaited
 */
public record GeneratorDefaults(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("3") double rate,
        @DefaultValue("3") int cards,
        @DefaultValue("round-robin") CardDistribution distribution,
        @DefaultValue("1") double exponent,
        @DefaultValue("100.0") String minAmount,
        @DefaultValue("100.0") String maxAmount,
        @DefaultValue("all") SendMode mode) {

    /**
     * The same, checked.
     *
     * @throws IllegalArgumentException if one of them does not fit; the message names it
     */
    public GeneratorSettings settings() {
        return GeneratorSettings.builder()
                .enabled(enabled)
                .rate(rate)
                .cards(cards)
                .distribution(distribution)
                .exponent(exponent)
                .minAmount(Money.parse(minAmount))
                .maxAmount(Money.parse(maxAmount))
                .mode(mode)
                .build();
    }
}
