package io.cardledger.model.money;

/** Reads a JSON number exactly into units of 1/10,000, checking every limit before it computes. */
final class DecimalLiteral {

    /** The longest literal, in characters. */
    static final int MAX_LENGTH = 64;

    private static final long MAX_EXPONENT = 1_000_000_000L;
    private static final int MAX_DIGITS = 19;

    private final CharSequence text;
    private int at;
    private boolean negative;
    private long digits;
    private int digitCount;
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
            zerosPending += digitCount == 0 ? 0 : 1;
            return;
        }
        digitCount += Math.toIntExact(zerosPending) + 1;
        if (digitCount > MAX_DIGITS) {
            throw tooLarge();
        }
        for (; zerosPending > 0; zerosPending--) {
            digits = timesTen(digits);
        }
        digits = minus(timesTen(digits), digit);
    }

    private static long minus(long value, int digit) {
        if (value < Long.MIN_VALUE + digit) {
            throw tooLarge();
        }
        return value - digit;
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
        if (shift > MAX_DIGITS) {
            throw tooLarge();
        }
        long units = digits;
        for (; shift > 0; shift--) {
            units = timesTen(units);
        }
        return negative ? units : negate(units);
    }

    /** Digits are collected as a negative number, because only that side of a long holds its smallest value. */
    private static long negate(long units) {
        if (units == Long.MIN_VALUE) {
            throw tooLarge();
        }
        return -units;
    }

    private static long timesTen(long value) {
        if (value < Long.MIN_VALUE / 10) {
            throw tooLarge();
        }
        return value * 10;
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
