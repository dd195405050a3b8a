package io.cardledger.server.balance;

/**
 * Which copy of a card's account an answer is from.
 *
 * @param active whether from the owner's own
 * @param lag how many changelog records it may be behind, as of at most a second ago
 */
record Origin(boolean active, long lag) {

    /** The owner's own. */
    static final Origin OWNER = new Origin(true, 0);

    static Origin copy(long lag) {
        return new Origin(false, lag);
    }

    /** Of an answer that is made of both. */
    Origin and(Origin other) {
        return new Origin(active && other.active, Math.max(lag, other.lag));
    }

    String source() {
        return active ? "active" : "standby";
    }
}
