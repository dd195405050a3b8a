package io.cardledger.fault.history.answer;

/** Which copy an answer came from. */
public enum AnswerSource {
    /** None, as far as was said. */
    NONE,
    /** The active instance's. */
    ACTIVE,
    /** A standby's. */
    STANDBY
}
