package io.cardledger.model.money;

/** A literal that is not an exact amount of money; the message says why, without repeating the literal. */
public final class MoneyFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    MoneyFormatException(String message) {
        super(message);
    }

    /** None: thrown for every bad record, and the message says it all. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
