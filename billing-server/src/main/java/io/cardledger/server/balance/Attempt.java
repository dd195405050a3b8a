package io.cardledger.server.balance;

/** What came of trying to answer a call once. */
sealed interface Attempt {

    /**
     * There is an answer.
     *
     * @param answer it
     */
    record Done(Answer answer) implements Attempt {}

    /**
     * Not yet.
     *
     * @param obstacle why
     */
    record NotYet(Obstacle obstacle) implements Attempt {}
}
