package io.cardledger.model.operation;

/** What became of an operation. */
public enum Outcome {
    /** It counts. */
    APPLIED,
    /** Its id was counted before with the same amount; nothing changed. */
    DUPLICATE,
    /** Its id was counted before with another amount; nothing changed. */
    CONFLICT,
    /** It cannot be read or breaks a rule; nothing changed. */
    INVALID
}
