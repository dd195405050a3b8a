package io.cardledger.fault.history.answer;

/**
 * Where an answer says that it comes from.
 *
 * @param instance the server
 * @param source the kind of its copy
 * @param lag how far behind that is; 0 if that was not said
 */
public record AnswerOrigin(String instance, AnswerSource source, long lag) {

    /** Nothing of it was said. */
    public static final AnswerOrigin UNKNOWN = new AnswerOrigin("", AnswerSource.NONE, 0);
}
