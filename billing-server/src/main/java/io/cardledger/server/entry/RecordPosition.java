package io.cardledger.server.entry;

/**
 * Where a record was received.
 *
 * @param topic its topic
 * @param partition its partition
 * @param offset its offset
 * @param timestamp its timestamp there, in milliseconds since 1970; whatever the sender said, so possibly negative
 */
public record RecordPosition(String topic, int partition, long offset, long timestamp) {}
