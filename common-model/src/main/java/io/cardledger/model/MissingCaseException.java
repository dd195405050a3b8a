package io.cardledger.model;

/**
 * A case of a sealed type that the code at hand does not know: a bug, to be seen at once and not to be passed over.
 * Java 17 does not check that all cases are handled where they are told apart; a test of each such place does.
 */
public final class MissingCaseException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** @param value of the type that is not handled; only that type is told, because the value may name a card */
    public MissingCaseException(Object value) {
        super("not handled: " + value.getClass().getName());
    }
}
