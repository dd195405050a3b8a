package io.cardledger.client.generator.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardledger.client.generator.Generators;
import io.cardledger.model.money.Money;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GeneratorSettingsTests {

    static Stream<Arguments> misfits() {
        return Stream.of(
                misfit("rate", settings -> settings.rate(0)),
                misfit("rate", settings -> settings.rate(5_000_001)),
                misfit("rate", settings -> settings.rate(Double.NaN)),
                misfit("cards", settings -> settings.cards(0)),
                misfit("cards", settings -> settings.cards(10_000_001)),
                misfit("exponent", settings -> settings.exponent(0)),
                misfit("exponent", settings -> settings.exponent(Double.NaN)),
                misfit("minAmount", settings -> settings.minAmount(Money.parse("-1e12"))),
                misfit("maxAmount", settings -> settings.maxAmount(Money.parse("1e12"))),
                misfit("minAmount", settings -> settings.minAmount(Money.of(101))));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void namesTheFieldThatIsOutOfRange(String field, UnaryOperator<GeneratorSettings.GeneratorSettingsBuilder> change) {
        assertThatThrownBy(
                        () -> change.apply(Generators.asPublished().toBuilder()).build())
                .isInstanceOfSatisfying(
                        GeneratorSettingException.class,
                        e -> assertThat(e.field()).isEqualTo(field))
                .hasMessageStartingWith(field + " ");
    }

    @Test
    void findsWordsOfTheWire() {
        assertThat(CardDistribution.values())
                .allSatisfy(
                        value -> assertThat(CardDistribution.of(value.word())).hasValue(value));
        assertThat(SendMode.values())
                .allSatisfy(value -> assertThat(SendMode.of(value.word())).hasValue(value));
        assertThat(CardDistribution.of("ZIPF")).isEmpty();
        assertThat(SendMode.of("some")).isEmpty();
    }

    private static Arguments misfit(String field, UnaryOperator<GeneratorSettings.GeneratorSettingsBuilder> change) {
        return Arguments.of(field, change);
    }
}
