package io.cardledger.fault.history;

import io.cardledger.fault.contract.ToldBalance;

/**
 * What a sender was told about an operation.
 *
 * @param kind as it was called
 * @param card whose; empty if that was not said
 * @param told the balance after it; that of no known card if none was said
 * @param where the topic and the place there
 * @param at when it came, in microseconds of the run
 */
public record RecordedOutcome(String kind, String card, ToldBalance told, String where, long at) {}
