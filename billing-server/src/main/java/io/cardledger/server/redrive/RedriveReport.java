package io.cardledger.server.redrive;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What a redrive did.
 *
 * @param sent how many dead letters were sent back
 * @param cut how many could not be, because only their beginning was kept
 * @param otherReason how many were left for another time, because their reason was not asked for
 * @param foreign how many were left, because they are none of this suite's
 */
@JsonPropertyOrder({"sent", "cut", "otherReason", "foreign"})
public record RedriveReport(long sent, long cut, long otherReason, long foreign) {}
