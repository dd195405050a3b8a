package io.cardledger.fault.history.answer;

import io.cardledger.fault.contract.LogPrefix;

/**
 * What was asked.
 *
 * @param card whose balance
 * @param way by which way it was asked
 * @param after what the answer had to include
 * @param maxLag how far behind the answer could be; -1 if that was not said
 * @param server the server that was asked
 */
public record Question(String card, ReadChannel way, LogPrefix after, long maxLag, String server) {

    /** What a question has that does not say how far behind its answer can be. */
    public static final long ANY_LAG = -1;

    /** With no condition. */
    public static Question plain(String card, ReadChannel way, String server) {
        return new Question(card, way, LogPrefix.NONE, ANY_LAG, server);
    }
}
