package io.cardledger.client.generator.settings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the generator spreads its operations over its cards. */
public enum CardDistribution {
    /** Each card in turn. */
    ROUND_ROBIN,
    /** Each card with the same probability. */
    UNIFORM,
    /** Card {@code n} with a probability proportional to {@code 1/(n+1)^exponent}. */
    ZIPF;

    /** The word on the wire. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The distribution with that word. */
    public static Optional<CardDistribution> of(String word) {
        return Arrays.stream(values())
                .filter(distribution -> distribution.word().equals(word))
                .findFirst();
    }
}
