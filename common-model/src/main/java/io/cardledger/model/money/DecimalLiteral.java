package io.cardledger.model.money;

/** Reads a JSON number exactly into units of 1/10,000, checking every limit before it computes. */
final class DecimalLiteral {

    /** The longest literal, in characters. */
    static final int MAX_LENGTH = 64;

    private static final long MAX_EXPONENT = 1_000_000_000L;
    private static final int MAX_SHIFT = 18;

    private final CharSequence text;
    private int at;
    private boolean negative;
    private long digits;
    private boolean overflow;
    private long scale;
    private long zerosPending;

    private DecimalLiteral(CharSequence text) {
        this.text = text;
    }

    static long units(CharSequence text) {
        if (text.length() > MAX_LENGTH) {
            throw new MoneyFormatException("must be at most " + MAX_LENGTH + " characters long");
        }
        DecimalLiteral literal = new DecimalLiteral(text);
        literal.read();
        return literal.scaled();
    }

    private void read() {
        negative = skip('-');
        int firstDigit = at;
        readDigits();
        if (at - firstDigit > 1 && text.charAt(firstDigit) == '0') {
            throw notANumber();
        }
        if (skip('.')) {
            scale += readDigits();
        }
        if (skip('e') || skip('E')) {
            scale -= readExponent();
        }
        if (at != text.length()) {
            throw notANumber();
        }
    }

    private int readDigits() {
        int start = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            append(text.charAt(at++) - '0');
        }
        if (at == start) {
            throw notANumber();
        }
        return at - start;
    }

    /** Zeros wait until another digit follows, so that trailing ones never count against a limit. */
    private void append(int digit) {
        if (digit == 0) {
            zerosPending += digits == 0 ? 0 : 1;
            return;
        }
        for (; zerosPending > 0; zerosPending--) {
            push(0);
        }
        push(digit);
    }

    /** Digits are collected as a negative number, because only that side of a long holds its smallest value. */
    private void push(int digit) {
        overflow |= digits < (Long.MIN_VALUE + digit) / 10;
        if (!overflow) {
            digits = digits * 10 - digit;
        }
    }

    private long readExponent() {
        boolean down = skip('-');
        if (!down) {
            skip('+');
        }
        int start = at;
        long exponent = 0;
        while (at < text.length() && isDigit(text.charAt(at))) {
            exponent = Math.min(MAX_EXPONENT, exponent * 10 + (text.charAt(at++) - '0'));
        }
        if (at == start) {
            throw notANumber();
        }
        return down ? -exponent : exponent;
    }

    private long scaled() {
        if (digits == 0) {
            return 0;
        }
        long shift = Money.SCALE - scale + zerosPending;
        if (shift < 0) {
            throw new MoneyFormatException("must have at most " + Money.SCALE + " decimal places");
        }
        if (shift > MAX_SHIFT) {
            throw tooLarge();
        }
        for (; shift > 0; shift--) {
            push(0);
        }
        if (overflow || (digits == Long.MIN_VALUE && !negative)) {
            throw tooLarge();
        }
        return negative ? digits : -digits;
    }

    private boolean skip(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static MoneyFormatException notANumber() {
        return new MoneyFormatException("must be a JSON number, or a string holding one");
    }

    private static MoneyFormatException tooLarge() {
        return new MoneyFormatException("is too large");
    }
}
