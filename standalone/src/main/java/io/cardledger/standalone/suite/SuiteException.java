package io.cardledger.standalone.suite;

import org.jspecify.annotations.Nullable;

/** The suite cannot start; the message is one line that says what to do. */
public final class SuiteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SuiteException(String message) {
        super(message);
    }

    SuiteException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
