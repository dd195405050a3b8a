package io.cardledger.fault.check.finding;

import java.time.Instant;

/**
 * A promise that was not kept.
 *
 * @param rule which one
 * @param card whose; empty if it is not about one card
 * @param where the positions and the place it was seen at
 * @param expected what had to be there
 * @param got what was there
 * @param at when it was seen
 */
public record RuleViolation(String rule, String card, String where, String expected, String got, Instant at) {

    /** One that is not about an answer, and is seen now. */
    public static RuleViolation of(String rule, String card, String where, Object expected, Object got) {
        return new RuleViolation(rule, card, where, String.valueOf(expected), String.valueOf(got), Instant.now());
    }

    @Override
    public String toString() {
        return "%s: card %s at %s, %s: expected %s, got %s".formatted(rule, card, at, where, expected, got);
    }
}
