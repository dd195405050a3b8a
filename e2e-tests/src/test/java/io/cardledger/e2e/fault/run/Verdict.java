package io.cardledger.e2e.fault.run;

/** What a run shows. */
enum Verdict {
    /** Every promise was kept. */
    PASSED,
    /** A promise was broken. */
    FAILED,
    /** Nothing: the machine starved the processes. */
    INVALID
}
