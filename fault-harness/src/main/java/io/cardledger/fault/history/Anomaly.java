package io.cardledger.fault.history;

import java.time.Instant;

/**
 * Something that a driver was told and that no answer may say.
 *
 * @param rule what it breaks
 * @param card whose; empty if it is not about one card
 * @param where whom and what was asked
 * @param expected what could have come
 * @param got what came
 * @param at when it was seen
 */
public record Anomaly(String rule, String card, String where, String expected, String got, Instant at) {}
