package io.cardledger.e2e.fault.history;

/** Which copy an answer came from. */
public enum Source {
    /** None, as far as was said. */
    NONE,
    /** The owner's. */
    ACTIVE,
    /** A standby's. */
    STANDBY
}
