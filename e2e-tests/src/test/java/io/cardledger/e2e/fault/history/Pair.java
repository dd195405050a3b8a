package io.cardledger.e2e.fault.history;

/**
 * Two cards whose operations are each other's negative.
 *
 * @param debit the one
 * @param credit the other
 */
public record Pair(String debit, String credit) {}
