package io.cardledger.server.answer;

/**
 * Where an answer is from.
 *
 * @param active whether from the active instance's own store
 * @param lag how many changelog records it may be behind, as of at most a second ago
 */
public record ReadSource(boolean active, long lag) {

    /** The active instance's own store. */
    public static final ReadSource ACTIVE = new ReadSource(true, 0);

    /** A standby's copy. */
    public static ReadSource standby(long lag) {
        return new ReadSource(false, lag);
    }

    /** Of an answer that is made of both. */
    public ReadSource and(ReadSource other) {
        return new ReadSource(active && other.active, Math.max(lag, other.lag));
    }

    /** As a header tells it. */
    public String role() {
        return active ? "active" : "standby";
    }
}
