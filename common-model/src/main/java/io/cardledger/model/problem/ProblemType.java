package io.cardledger.model.problem;

import java.net.URI;

/** The kinds of problems the suite reports; each has a stable type URI. */
public enum ProblemType {
    /** The request is not of the form that the call takes. */
    BAD_REQUEST("bad-request", 400, "Bad request"),
    /** The card is none. */
    BAD_CARD("bad-card", 400, "Not a card"),
    /** A parameter does not fit. */
    BAD_PARAMETER("bad-parameter", 400, "Bad parameter"),
    /** The operation breaks a rule. */
    BAD_OPERATION("bad-operation", 400, "Bad operation"),
    /** The query breaks a rule. */
    BAD_QUERY("bad-query", 400, "Bad query"),
    /** No operation of the card was counted. */
    UNKNOWN_CARD("unknown-card", 404, "Unknown card"),
    /** There is no such resource. */
    NOT_FOUND("not-found", 404, "Not found"),
    /** The resource has no such method. */
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "Method not allowed"),
    /** The answer has no form that the caller accepts. */
    NOT_ACCEPTABLE("not-acceptable", 406, "Not acceptable"),
    /** The body is larger than the call takes. */
    TOO_LARGE("too-large", 413, "Too large"),
    /** The body is of a media type that the call does not take. */
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "Unsupported media type"),
    /** A bug. */
    INTERNAL("internal", 500, "Internal error"),
    /** Nobody can answer just now; the same call may succeed later. */
    UNAVAILABLE("unavailable", 503, "Cannot tell now"),
    /** The answer did not come in time; the same call may succeed later. */
    TIMEOUT("timeout", 504, "Not in time");

    private final URI uri;
    private final int status;
    private final String title;

    ProblemType(String code, int status, String title) {
        this.uri = URI.create("urn:cardledger:problem:" + code);
        this.status = status;
        this.title = title;
    }

    /** The stable type. */
    public URI uri() {
        return uri;
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** The type in words. */
    public String title() {
        return title;
    }
}
