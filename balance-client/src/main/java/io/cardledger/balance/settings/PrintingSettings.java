package io.cardledger.balance.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is printed to standard output.
 *
 * @param enabled whether the balances are printed each time they have been asked for
 * @param interval how often they are asked for, printed or not
 */
public record PrintingSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1s") Duration interval) {

    /** @throws IllegalArgumentException if the interval is not above 0 */
    public PrintingSettings {
        BalanceSettings.require(BalanceSettings.isPositive(interval), "printing.interval must be above 0");
    }
}
