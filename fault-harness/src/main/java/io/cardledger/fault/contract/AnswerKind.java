package io.cardledger.fault.contract;

/** What came of a question. */
public enum AnswerKind {
    /** A balance. */
    BALANCE,
    /** That the card is not known. */
    UNKNOWN_CARD,
    /** That nobody can tell now. */
    UNAVAILABLE,
    /** That what was asked for did not come in time. */
    LATE,
    /** That the question is no good one. */
    REFUSED
}
