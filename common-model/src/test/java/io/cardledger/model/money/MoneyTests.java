package io.cardledger.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardledger.model.json.BillingJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class MoneyTests {

    @Test
    void addsDecimalsExactly() {
        assertThat(Money.parse("0.1").plus(Money.parse("0.2"))).hasToString("0.30");
    }

    @ParameterizedTest
    @CsvSource({
        "100.0, 100.00",
        "100, 100.00",
        "0.1234, 0.1234",
        "0.1230, 0.123",
        "0.123000000000, 0.123",
        "-5.5, -5.50",
        "1.0E7, 10000000.00",
        "1e+2, 100.00",
        "1E-4, 0.0001",
        "12345e-4, 1.2345",
        "10e-5, 0.0001",
        "100000e-9, 0.0001",
        "0.00001e1, 0.0001",
        "0.00001e5, 1.00",
        "-0, 0.00",
        "-0.0e5, 0.00",
        "0e999999999999999999999, 0.00",
        "0E-999999999, 0.00",
        "922337203685477.5807, 922337203685477.5807",
        "-922337203685477.5808, -922337203685477.5808",
        "92233720368547758.07e-2, 922337203685477.5807",
    })
    void readsEveryFormOfANumber(String literal, String printed) {
        assertThat(Money.parse(literal)).hasToString(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "+1",
                ".5",
                "1.",
                "01",
                "-01",
                "00",
                "1e",
                "1e+",
                "e5",
                "1.e5",
                "1.5.5",
                "1 ",
                " 1",
                "1,5",
                "NaN",
                "Infinity",
                "-Infinity",
                "0x10",
                "1_000",
                "1f",
                "1d",
                "null",
                "--1",
                "1-1",
                "١٢",
                "１",
                "½",
                "1e٣",
                "1\u0000",
                "1e5e5",
                "1e1.5"
            })
    void refusesWhatIsNoJsonNumber(String literal) {
        refuses(literal, "must be a JSON number, or a string holding one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.00001",
                "1e-5",
                "1E-999999999",
                "1e-99999999999999999999",
                "1.23456",
                "0.12345678901234567890123",
                "12345678901234567890.12345",
                "-0.99999"
            })
    void refusesMoreThanFourDecimals(String literal) {
        refuses(literal, "must have at most 4 decimal places");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1E999999999",
                "1e99999999999999999999",
                "922337203685477.5808",
                "-922337203685477.5809",
                "1e15",
                "9e18",
                "99999999999999999999",
                "1e1000",
                "184467440737095516.16"
            })
    void refusesWhatDoesNotFit(String literal) {
        refuses(literal, "is too large");
    }

    @Test
    void readsLiteralsOfUpTo64Characters() {
        assertThat(Money.parse("1." + "0".repeat(62))).isEqualTo(Money.of(1));
        refuses("1." + "0".repeat(63), "must be at most 64 characters long");
        refuses("9".repeat(1_000_000), "must be at most 64 characters long");
    }

    @Test
    void refusesSumsThatDoNotFit() {
        Money largest = new Money(Long.MAX_VALUE);
        assertThatThrownBy(() -> largest.plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE).plus(new Money(-1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.of(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.0", "1.0E2", "\"100\"", "1e2", "\"1.000E+2\""})
    void isReadFromJsonNumbersAndStrings(String json) {
        assertThat(BillingJson.mapper().readValue(json, Money.class)).isEqualTo(Money.of(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "[]", "{}", "\"x\"", "1e-5", "[1]", "\"\"", "\" 1\""})
    void isNotReadFromOtherJson(String json) {
        assertThatThrownBy(() -> BillingJson.mapper().readValue(json, Money.class))
                .isInstanceOf(JacksonException.class);
    }

    private static void refuses(String literal, String rule) {
        assertThatThrownBy(() -> Money.parse(literal))
                .isInstanceOf(MoneyFormatException.class)
                .hasMessage(rule)
                .hasNoCause();
    }
}
