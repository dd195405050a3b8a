package io.cardledger.fault.contract;

/**
 * What was answered.
 *
 * @param fate what came of the question
 * @param units the balance in 1/10,000
 * @param operations how many operations it counts; -1 if that was not said
 * @param position the prefix that it names; of nothing if that was not said
 */
public record ToldBalance(AnswerKind fate, long units, long operations, LogPrefix position) {

    /** For what a bare decimal does not say. */
    public static final long NOT_SAID = -1;

    /** The decimal alone. */
    public static ToldBalance bare(long units) {
        return new ToldBalance(AnswerKind.BALANCE, units, NOT_SAID, LogPrefix.NONE);
    }

    /** No balance. */
    public static ToldBalance nothing(AnswerKind fate) {
        return new ToldBalance(fate, 0, NOT_SAID, LogPrefix.NONE);
    }
}
