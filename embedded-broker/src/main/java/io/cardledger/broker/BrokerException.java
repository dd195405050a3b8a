package io.cardledger.broker;

import org.jspecify.annotations.Nullable;

/** The broker cannot start or go on; the message is one line that says what to do. */
public class BrokerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokerException(String message) {
        super(message);
    }

    BrokerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
