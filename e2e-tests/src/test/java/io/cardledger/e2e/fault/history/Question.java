package io.cardledger.e2e.fault.history;

/**
 * What was asked.
 *
 * @param card whose balance
 * @param way how
 * @param after what the answer had to include
 * @param maxLag how far behind the answer could be; -1 if that was not said
 * @param server whom
 */
public record Question(String card, Way way, Prefix after, long maxLag, String server) {

    /** What a question has that does not say how far behind its answer can be. */
    public static final long ANY_LAG = -1;

    /** With no condition. */
    public static Question plain(String card, Way way, String server) {
        return new Question(card, way, Prefix.NONE, ANY_LAG, server);
    }
}
