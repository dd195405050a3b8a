package io.cardledger.e2e.fault.history;

/**
 * What was answered.
 *
 * @param fate what came of the question
 * @param units the balance in 1/10,000
 * @param operations how many operations it counts; -1 if that was not said
 * @param position the prefix that it names; of nothing if that was not said
 */
public record Told(Fate fate, long units, long operations, Prefix position) {

    /** For what a bare decimal does not say. */
    public static final long NOT_SAID = -1;

    /** The decimal alone. */
    public static Told bare(long units) {
        return new Told(Fate.BALANCE, units, NOT_SAID, Prefix.NONE);
    }

    /** No balance. */
    public static Told nothing(Fate fate) {
        return new Told(fate, 0, NOT_SAID, Prefix.NONE);
    }
}
