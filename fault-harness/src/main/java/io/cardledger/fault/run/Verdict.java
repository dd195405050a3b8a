package io.cardledger.fault.run;

/** What a run shows. */
public enum Verdict {
    /** Every promise was kept. */
    PASSED,
    /** A promise was broken. */
    FAILED,
    /** Nothing: the machine starved the processes. */
    INVALID
}
