package io.cardledger.e2e.fault.history;

/**
 * Where an answer says that it comes from.
 *
 * @param instance the server
 * @param source the kind of its copy
 * @param lag how far behind that is; 0 if that was not said
 */
public record Origin(String instance, Source source, long lag) {

    /** Nothing of it was said. */
    public static final Origin UNKNOWN = new Origin("", Source.NONE, 0);
}
