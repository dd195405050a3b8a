package io.cardledger.client.line;

import org.jspecify.annotations.Nullable;

/**
 * One line of a stream.
 *
 * @param number from 1
 * @param content without the line end; none if it is longer than allowed
 */
public record Line(long number, byte @Nullable [] content) {}
