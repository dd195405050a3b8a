package io.cardledger.fault.run;

import java.time.Duration;

/**
 * What came of one fault.
 *
 * @param kind its name
 * @param text what it hit
 * @param recovery from its end until all was well again
 * @param readGap the longest time without a good answer for a reader that allows standbys
 * @param writeGap the longest time from an acknowledgement until the operation could be read
 * @param failedReads how many reads got no good answer, neither from one instance nor from the next one; both may be
 *     stopped on purpose
 */
public record FaultImpact(
        String kind, String text, Duration recovery, Duration readGap, Duration writeGap, long failedReads) {}
