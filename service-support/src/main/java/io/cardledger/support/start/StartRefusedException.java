package io.cardledger.support.start;

/** An application will not start, because going on would do harm; the message says what to do. */
public final class StartRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, and what to do */
    public StartRefusedException(String message) {
        super(message);
    }
}
