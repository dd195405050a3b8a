package io.cardledger.server.reply;

import org.jspecify.annotations.Nullable;

/**
 * Where an answer goes.
 *
 * @param topic the topic
 * @param partition the partition wanted, or null for the card's own
 * @param correlationId comes back with the answer, or null for none
 */
public record ReplyAddress(String topic, @Nullable Integer partition, byte @Nullable [] correlationId) {}
