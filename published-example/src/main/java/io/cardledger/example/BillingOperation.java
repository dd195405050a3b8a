package io.cardledger.example;

/**
 * A movement of money as the example knows it.
 *
 * @param card the card
 * @param operation the amount, a binary floating-point number there
 */
record BillingOperation(String card, double operation) {}
