package io.cardledger.model.money;

import java.math.BigDecimal;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * An exact amount of money, counted in units of 1/10,000.
 *
 * @param units the amount times 10,000; any {@code long}
 */
@JsonSerialize(using = MoneyJson.Writer.class)
@JsonDeserialize(using = MoneyJson.Reader.class)
public record Money(long units) implements Comparable<Money> {

    /** Decimal places that an amount can have. */
    public static final int SCALE = 4;

    /** Nothing. */
    public static final Money ZERO = new Money(0);

    private static final int MIN_PRINTED_SCALE = 2;
    private static final long UNITS_PER_ONE = 10_000;

    /**
     * Reads a decimal in JSON's number grammar, exactly.
     *
     * @throws MoneyFormatException if it is no such number, is longer than {@value DecimalLiteral#MAX_LENGTH}
     *     characters, has more than {@value #SCALE} decimal places, or does not fit
     */
    public static Money parse(CharSequence literal) {
        return new Money(DecimalLiteral.units(literal));
    }

    /** The amount of {@code ones} whole units of the currency. */
    public static Money of(long ones) {
        return new Money(Math.multiplyExact(ones, UNITS_PER_ONE));
    }

    /**
     * The exact sum.
     *
     * @throws ArithmeticException if it does not fit
     */
    public Money plus(Money other) {
        return new Money(Math.addExact(units, other.units));
    }

    /** The amount as a decimal with 2 to 4 places. */
    public BigDecimal toBigDecimal() {
        BigDecimal exact = BigDecimal.valueOf(units, SCALE).stripTrailingZeros();
        return exact.scale() < MIN_PRINTED_SCALE ? exact.setScale(MIN_PRINTED_SCALE) : exact;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(units, other.units);
    }

    /** Writes the plain decimal, with 2 to 4 places and no exponent. */
    public void appendTo(StringBuilder out) {
        if (units < 0) {
            out.append('-');
        }
        long places = Math.abs(units % UNITS_PER_ONE);
        out.append(Math.abs(units / UNITS_PER_ONE)).append('.');
        out.append(places / 1_000).append(places / 100 % 10);
        if (places % 100 != 0) {
            out.append(places / 10 % 10);
        }
        if (places % 10 != 0) {
            out.append(places % 10);
        }
    }

    /** The plain decimal, with 2 to 4 places and no exponent. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        appendTo(out);
        return out.toString();
    }
}
