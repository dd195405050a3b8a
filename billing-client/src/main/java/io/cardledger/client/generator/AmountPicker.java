package io.cardledger.client.generator;

import io.cardledger.client.generator.settings.GeneratorSettings;
import io.cardledger.model.money.Money;
import java.util.concurrent.ThreadLocalRandom;

/** Picks amounts evenly between two bounds, both included, in whole cents if the bounds are whole cents. */
final class AmountPicker {

    private static final long UNITS_PER_CENT = 100;

    private final long minUnits;
    private final long stepUnits;
    private final long steps;
    private final String fixed;

    AmountPicker(GeneratorSettings settings) {
        this.minUnits = settings.minAmount().units();
        long range = settings.maxAmount().units() - minUnits;
        this.stepUnits = minUnits % UNITS_PER_CENT == 0 && range % UNITS_PER_CENT == 0 ? UNITS_PER_CENT : 1;
        this.steps = range / stepUnits;
        this.fixed = settings.minAmount().toString();
    }

    /** The next amount as it stands in JSON. */
    String next() {
        if (steps == 0) {
            return fixed;
        }
        long step = ThreadLocalRandom.current().nextLong(steps + 1);
        return new Money(minUnits + step * stepUnits).toString();
    }
}
