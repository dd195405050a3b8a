package io.cardledger.server.routing;

/**
 * How far a partition's accounts here follow the changelog.
 *
 * @param restored the changelog offset up to which they are here
 * @param behind the changelog records that are missing, at most; 0 where it is active
 */
public record ChangelogLag(long restored, long behind) {

    /**
     * Up to which lag Kafka Streams hands a partition to a standby at once: its default {@code
     * acceptable.recovery.lag}.
     */
    private static final long ACCEPTABLE_RECOVERY_LAG = 10_000;

    /** Whether Kafka Streams takes it for caught up: under load a standby never is quite. */
    public boolean isCaughtUp() {
        return behind <= ACCEPTABLE_RECOVERY_LAG;
    }

    /**
     * Of two offsets of the changelog. The last record read was followed by the marker of its transaction, which is
     * none.
     *
     * @param current the next offset to read
     * @param end the offset after the last
     */
    static ChangelogLag between(long current, long end) {
        return new ChangelogLag(current, Math.max(0, end - current - 1));
    }
}
