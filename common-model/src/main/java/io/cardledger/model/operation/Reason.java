package io.cardledger.model.operation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** Why an operation does not count; the codes stand in dead-letter headers and outcomes, and are stable. */
public enum Reason {
    /** The record has no value. */
    NO_VALUE("no-value"),
    /** The value is not one JSON object. */
    NOT_JSON("not-json"),
    /** A field occurs twice. */
    DUPLICATE_FIELD("duplicate-field"),
    /** The card is absent, or is none. */
    BAD_CARD("bad-card"),
    /** The amount is absent, no decimal, too precise or too large. */
    BAD_OPERATION("bad-operation"),
    /** The id is no string of 1 to 64 characters. */
    BAD_ID("bad-id"),
    /** The time is no ISO-8601 instant. */
    BAD_AT("bad-at"),
    /** The id was used before, with another amount. */
    CONFLICT("conflict"),
    /** The balance would not fit. */
    OVERFLOW("overflow");

    private final String code;

    Reason(String code) {
        this.code = code;
    }

    /** The stable code. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The reason with that code. */
    public static Optional<Reason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst();
    }

    @JsonCreator
    static Reason parse(String code) {
        return of(code).orElseThrow(() -> new IllegalArgumentException("unknown reason"));
    }
}
