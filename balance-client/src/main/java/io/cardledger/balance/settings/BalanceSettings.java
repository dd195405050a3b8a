package io.cardledger.balance.settings;

import io.cardledger.model.card.CardRules;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How balances are asked for.
 *
 * @param cards whose balances are asked for again and again; none for no card
 * @param replyTimeout how long an answer may take, beyond what the caller lets the server wait
 * @param startTimeout how long to wait for the broker at start
 * @param maxWaiting how many calls can wait for an answer at a time
 * @param printing what is printed
 */
public record BalanceSettings(
        @DefaultValue({"0", "1", "2"}) List<String> cards,
        @DefaultValue("3s") Duration replyTimeout,
        @DefaultValue("60s") Duration startTimeout,
        @DefaultValue("10000") int maxWaiting,
        @NestedConfigurationProperty @DefaultValue PrintingSettings printing) {

    private static final Duration LONGEST_REPLY_TIMEOUT = Duration.ofSeconds(30);

    /** @throws IllegalArgumentException if a value is out of range */
    public BalanceSettings {
        cards = List.copyOf(new LinkedHashSet<>(cards));
        require(cards.stream().allMatch(CardRules::isCard), "cards: each " + CardRules.RULE);
        require(isPositive(replyTimeout), "reply-timeout must be above 0");
        require(replyTimeout.compareTo(LONGEST_REPLY_TIMEOUT) <= 0, "reply-timeout must be at most 30s");
        require(!startTimeout.isNegative(), "start-timeout must not be negative");
        require(maxWaiting > 0, "max-waiting must be above 0");
    }

    static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }

    static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("billing.balance." + rule);
        }
    }
}
