package io.cardledger.fault.history;

/**
 * Two cards whose operations are each other's negative.
 *
 * @param debit the one
 * @param credit the other
 */
public record CardPair(String debit, String credit) {}
