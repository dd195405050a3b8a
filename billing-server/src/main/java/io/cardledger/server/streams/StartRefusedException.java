package io.cardledger.server.streams;

/** The server will not start, because going on could lose or double operations; the message says what to do. */
public final class StartRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartRefusedException(String message) {
        super(message);
    }
}
