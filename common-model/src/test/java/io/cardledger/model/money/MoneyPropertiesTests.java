package io.cardledger.model.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MoneyPropertiesTests {

    private static final int RUNS = 20_000;
    private static final BigDecimal UNITS_PER_ONE = BigDecimal.valueOf(10_000);

    @Test
    void anyOrderAndGroupingSumsTheSame() {
        forAll(random -> {
            List<Money> amounts = new ArrayList<>(LongStream.generate(() -> random.nextLong(-1_000_000, 1_000_000))
                    .limit(1 + random.nextInt(20))
                    .mapToObj(Money::new)
                    .toList());
            Money inOrder = sum(amounts);
            Collections.shuffle(amounts, random);
            int cut = random.nextInt(amounts.size());
            Money grouped = sum(amounts.subList(cut, amounts.size())).plus(sum(amounts.subList(0, cut)));
            assertThat(grouped).isEqualTo(inOrder);
        });
    }

    @Test
    void parsingWhatIsPrintedGivesTheSame() {
        forAll(random -> {
            Money money = new Money(random.nextLong() >> random.nextInt(64));
            assertThat(Money.parse(money.toString())).isEqualTo(money);
            assertThat(Money.parse(money.toBigDecimal().toString())).isEqualTo(money);
        });
    }

    @Test
    void whatIsPrintedIsPlainWithTwoToFourDecimals() {
        forAll(random -> assertThat(new Money(random.nextLong() >> random.nextInt(64)).toString())
                .matches("-?(0|[1-9][0-9]*)\\.[0-9]{2}([0-9]?[1-9])?"));
    }

    @Test
    void agreesWithBigDecimalOnEveryLiteral() {
        forAll(random -> {
            String literal = literal(random);
            assertThat(parsed(literal)).as(literal).isEqualTo(expected(literal));
        });
    }

    @Test
    void summingAgreesWithBigDecimal() {
        forAll(random -> {
            Money one = new Money(random.nextLong(-1L << 61, 1L << 61));
            Money other = new Money(random.nextLong(-1L << 61, 1L << 61));
            assertThat(one.plus(other).toBigDecimal())
                    .isEqualByComparingTo(one.toBigDecimal().add(other.toBigDecimal()));
        });
    }

    private static Optional<Long> parsed(String literal) {
        try {
            return Optional.of(Money.parse(literal).units());
        } catch (MoneyFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> expected(String literal) {
        try {
            return Optional.of(new BigDecimal(literal).multiply(UNITS_PER_ONE).longValueExact());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** A JSON number of at most 64 characters, near the limits more often than not. */
    private static String literal(Random random) {
        StringBuilder literal = new StringBuilder(random.nextBoolean() ? "-" : "");
        literal.append(random.nextInt(4) == 0 ? "0" : 1 + random.nextInt(9) + digits(random, random.nextInt(20)));
        if (random.nextBoolean()) {
            literal.append('.').append(digits(random, 1 + random.nextInt(12)));
        }
        if (random.nextBoolean()) {
            literal.append(random.nextBoolean() ? 'e' : 'E').append(random.nextInt(-25, 25));
        }
        return literal.toString();
    }

    private static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        int zeros = random.nextInt(count + 1);
        for (int i = 0; i < count; i++) {
            digits.append(i < count - zeros ? random.nextInt(10) : 0);
        }
        return digits.toString();
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }

    private static void forAll(Consumer<Random> property) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            try {
                property.accept(random);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ", run " + run + ": " + e.getMessage(), e);
            }
        }
    }
}
