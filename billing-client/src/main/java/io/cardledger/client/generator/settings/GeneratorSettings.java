package io.cardledger.client.generator.settings;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.cardledger.model.money.Money;
import lombok.Builder;

/**
 * What the generator sends.
 *
 * @param enabled whether it sends
 * @param rate operations a second over all cards together, 0.001 to 5,000,000
 * @param cards how many cards, 1 to 10,000,000; they are named {@code 0}, {@code 1}, {@code 2} …
 * @param distribution how operations are spread over the cards
 * @param exponent how uneven the Zipf distribution is, 0.01 to 10
 * @param minAmount the smallest amount, below 10^12 either way
 * @param maxAmount the largest amount; the same as the smallest for a fixed one
 * @param mode whose word is awaited
 */
@Builder(toBuilder = true)
@JsonPropertyOrder({"enabled", "rate", "cards", "distribution", "exponent", "minAmount", "maxAmount", "mode"})
public record GeneratorSettings(
        boolean enabled,
        double rate,
        int cards,
        CardDistribution distribution,
        double exponent,
        Money minAmount,
        Money maxAmount,
        SendMode mode) {

    private static final double MIN_RATE = 0.001;
    private static final double MAX_RATE = 5_000_000;
    private static final int MAX_CARDS = 10_000_000;
    private static final double MIN_EXPONENT = 0.01;
    private static final double MAX_EXPONENT = 10;
    private static final Money AMOUNT_LIMIT = Money.of(1_000_000_000_000L);

    /** @throws GeneratorSettingException if a setting is out of range; it names the field */
    public GeneratorSettings {
        require(rate >= MIN_RATE && rate <= MAX_RATE, "rate", "must be 0.001 to 5000000 operations a second");
        require(cards >= 1 && cards <= MAX_CARDS, "cards", "must be 1 to " + MAX_CARDS);
        require(exponent >= MIN_EXPONENT && exponent <= MAX_EXPONENT, "exponent", "must be 0.01 to 10");
        require(isAllowed(minAmount), "minAmount", "must be below 10^12 either way");
        require(isAllowed(maxAmount), "maxAmount", "must be below 10^12 either way");
        require(minAmount.compareTo(maxAmount) <= 0, "minAmount", "must be at most maxAmount; set both");
    }

    private static boolean isAllowed(Money amount) {
        return amount.compareTo(AMOUNT_LIMIT) < 0 && amount.units() > -AMOUNT_LIMIT.units();
    }

    private static void require(boolean fits, String field, String rule) {
        if (!fits) {
            throw new GeneratorSettingException(field, rule);
        }
    }
}
