package io.cardledger.server.answer;

/** What came of trying to answer a call once. */
public sealed interface ReadAttempt {

    /**
     * There is an answer.
     *
     * @param answer the answer
     */
    record Done(Answer answer) implements ReadAttempt {}

    /**
     * Not yet.
     *
     * @param reason why there is no answer yet
     */
    record NotYet(UnavailableReason reason) implements ReadAttempt {}
}
