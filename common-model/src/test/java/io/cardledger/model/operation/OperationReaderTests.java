package io.cardledger.model.operation;

import static io.cardledger.model.operation.Reason.BAD_AT;
import static io.cardledger.model.operation.Reason.BAD_CARD;
import static io.cardledger.model.operation.Reason.BAD_ID;
import static io.cardledger.model.operation.Reason.BAD_OPERATION;
import static io.cardledger.model.operation.Reason.DUPLICATE_FIELD;
import static io.cardledger.model.operation.Reason.NOT_JSON;
import static io.cardledger.model.operation.Reason.NO_VALUE;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.model.money.Money;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationReaderTests {

    private static final String GOOD = "{\"card\":\"0\",\"operation\":100.0}";

    @Test
    void readsWhatThePublishedExampleWrites() {
        assertThat(read(GOOD)).isEqualTo(Operations.hundred("0"));
    }

    @Test
    void readsAllFieldsInAnyOrder() {
        assertThat(read("""
                {"at":"2026-01-31T12:00:00Z", "id":"order-1", "operation":"1.0E2", "card":"0"}
                """)).isEqualTo(Operations.complete());
    }

    @Test
    void takesNullForAnAbsentIdOrTime() {
        assertThat(read("{\"card\":\"0\",\"operation\":100,\"id\":null,\"at\":null}"))
                .isEqualTo(Operations.hundred("0"));
    }

    @Test
    void readsATimeWithAnOffset() {
        assertThat(((CardOperation) read("{\"card\":\"0\",\"operation\":1,\"at\":\"2026-01-31T13:00:00+01:00\"}")).at())
                .isEqualTo(Instant.parse("2026-01-31T12:00:00Z"));
    }

    @Test
    void readsIdsOfUpTo64CharactersOfAnyScript() {
        String id = "😀".repeat(64);
        assertThat(((CardOperation) read("{\"card\":\"0\",\"operation\":1,\"id\":\"" + id + "\"}")).id())
                .isEqualTo(id);
        assertThat(((CardOperation) read("{\"card\":\"0\",\"operation\":1,\"id\":\"\\ud83d\\ude00\"}")).id())
                .isEqualTo("😀");
    }

    @Test
    void readsAmountsJustBelowTheLimit() {
        assertThat(((CardOperation) read(amount("999999999999.9999"))).operation())
                .isEqualTo(Money.parse("999999999999.9999"));
        assertThat(((CardOperation) read(amount("-999999999999.9999"))).operation())
                .isEqualTo(Money.parse("-999999999999.9999"));
        assertThat(((CardOperation) read(amount("0"))).operation()).isEqualTo(Money.ZERO);
    }

    static Stream<String> unknownFields() {
        return Stream.of(
                "\"note\":\"x\"",
                "\"a\":{\"card\":\"1\",\"b\":[1,{\"operation\":2}]}",
                "\"a\":[[[]]],\"a\":1",
                "\"n\":" + "9".repeat(100_000),
                "\"n\":1e999999999",
                "\"n\":-0.0",
                "\"s\":\"" + "x".repeat(1_000_000) + "\"",
                "\"" + "n".repeat(100_000) + "\":1",
                "\"\":\"\\ud800\"",
                "\"deep\":" + "[".repeat(400) + "]".repeat(400));
    }

    @ParameterizedTest
    @MethodSource("unknownFields")
    void ignoresUnknownFields(String field) {
        assertThat(read("{" + field + ",\"card\":\"0\",\"operation\":100.0}")).isEqualTo(Operations.hundred("0"));
        assertThat(read("{\"card\":\"0\",\"operation\":100.0," + field + "}")).isEqualTo(Operations.hundred("0"));
    }

    @Test
    void skipsAByteOrderMark() {
        assertThat(read("\uFEFF" + GOOD)).isEqualTo(Operations.hundred("0"));
    }

    @Test
    void findsNoValue() {
        assertThat(OperationReader.read(null)).isEqualTo(new Violation(NO_VALUE, null, "the record has no value"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "true",
                "0",
                "100.0",
                "\"0\"",
                "[]",
                "[{\"card\":\"0\",\"operation\":1}]",
                "{",
                "{\"card\"",
                "{\"card\":",
                "{\"card\":\"0\"",
                "{\"card\":\"0\",}",
                "{\"card\":\"0\" \"operation\":1}",
                "{card:\"0\"}",
                "{'card':'0','operation':1}",
                "}",
                "\u0000",
                "{\"card\":\"0\",\"operation\":1}x",
                "{\"card\":\"0\",\"operation\":1}{}",
                "{\"card\":\"0\",\"operation\":1}\u0000",
                "{\"card\":\"0\",\"operation\":1} null",
                "{\"card\":\"0\u0001\",\"operation\":1}",
                "{\"card\":\"\\x30\",\"operation\":1}",
                "{/**/\"card\":\"0\",\"operation\":1}",
                "\uFEFF",
                "\uFEFF\uFEFF" + GOOD,
                "{\"a\":tru,\"card\":\"0\",\"operation\":1}",
                "card,operation\n0,1"
            })
    void refusesWhatIsNotOneJsonObject(String json) {
        expect(NOT_JSON, null, json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+1", ".5", "1.", "01", "-", "NaN", "Infinity", "-Infinity", "0x10", "1_0", "1,0", "1e", "١"})
    void refusesNumbersThatAreNotJson(String literal) {
        expect(NOT_JSON, null, amount(literal));
    }

    @Test
    void refusesNestingTenThousandDeep() {
        expect(NOT_JSON, null, "{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}");
        expect(NOT_JSON, null, "[".repeat(1_000_000));
        expect(NOT_JSON, null, "{\"a\":".repeat(100_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FF",
                "C0B0",
                "ED A0 80",
                "ED A0 BD ED B8 80",
                "F4 90 80 80",
                "80",
                "E2 82",
                "F0 80 80 B0",
                "FE",
                "C3 28"
            })
    void refusesWhatIsNotUtf8(String hex) {
        String broken = new String(HexFormat.of().parseHex(hex.replace(" ", "")), Charset.forName("ISO-8859-1"));
        for (String json : new String[] {
            "{\"card\":\"" + broken + "\",\"operation\":1}",
            "{\"card\":\"0\",\"operation\":1,\"id\":\"" + broken + "\"}",
            "{\"card\":\"0\",\"operation\":1,\"note\":\"" + broken + "\"}",
            broken
        }) {
            assertThat(OperationReader.read(json.getBytes(Charset.forName("ISO-8859-1"))))
                    .isEqualTo(new Violation(NOT_JSON, null, "is not UTF-8"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
    void refusesOtherEncodings(String charset) {
        assertThat(OperationReader.read(GOOD.getBytes(Charset.forName(charset))))
                .isInstanceOfSatisfying(
                        Violation.class,
                        violation -> assertThat(violation.reason()).isEqualTo(NOT_JSON));
        assertThat(OperationReader.read(("\uFEFF" + GOOD).getBytes(UTF_16LE))).isInstanceOf(Violation.class);
        assertThat(OperationReader.read(("\uFEFF" + GOOD).getBytes(UTF_16BE))).isInstanceOf(Violation.class);
    }

    static Stream<Arguments> badCardsAndAmounts() {
        return Stream.of(
                Arguments.of(BAD_CARD, "card", "{\"operation\":1}"),
                Arguments.of(BAD_CARD, "card", "{}"),
                Arguments.of(BAD_CARD, "card", "{\"Card\":\"0\",\"operation\":1}"),
                Arguments.of(BAD_CARD, "card", "{\"card\":null,\"operation\":1}"),
                Arguments.of(BAD_CARD, "card", "{\"card\":0,\"operation\":1}"),
                Arguments.of(BAD_CARD, "card", "{\"card\":true,\"operation\":1}"),
                Arguments.of(BAD_CARD, "card", "{\"card\":[\"0\"],\"operation\":1}"),
                Arguments.of(BAD_CARD, "card", "{\"card\":{\"card\":\"0\"},\"operation\":1}"),
                Arguments.of(BAD_CARD, "card", "{\"card\":\"\",\"operation\":1}"),
                Arguments.of(BAD_CARD, "card", "{\"card\":\"..\",\"operation\":1}"),
                Arguments.of(BAD_CARD, "card", "{\"card\":\"" + "x".repeat(65) + "\",\"operation\":1}"),
                Arguments.of(BAD_CARD, "card", "{\"card\":\"\\u0000\",\"operation\":1}"),
                Arguments.of(BAD_CARD, "card", "{\"card\":\"\\ud800\",\"operation\":1}"),
                Arguments.of(BAD_OPERATION, "operation", "{\"card\":\"0\"}"),
                Arguments.of(BAD_OPERATION, "operation", amount("null")),
                Arguments.of(BAD_OPERATION, "operation", amount("true")),
                Arguments.of(BAD_OPERATION, "operation", amount("[1]")),
                Arguments.of(BAD_OPERATION, "operation", amount("{\"operation\":1}")),
                Arguments.of(BAD_OPERATION, "operation", amount("\"\"")),
                Arguments.of(BAD_OPERATION, "operation", amount("\" 1\"")),
                Arguments.of(BAD_OPERATION, "operation", amount("\"+1\"")),
                Arguments.of(BAD_OPERATION, "operation", amount("\"NaN\"")),
                Arguments.of(BAD_OPERATION, "operation", amount("\"١\"")),
                Arguments.of(BAD_OPERATION, "operation", amount("0.00001")),
                Arguments.of(BAD_OPERATION, "operation", amount("1e12")),
                Arguments.of(BAD_OPERATION, "operation", amount("-1000000000000")),
                Arguments.of(BAD_OPERATION, "operation", amount("1E999999999")),
                Arguments.of(BAD_OPERATION, "operation", amount("1e-999999999")),
                Arguments.of(BAD_OPERATION, "operation", amount("9".repeat(1_000_000))),
                Arguments.of(BAD_OPERATION, "operation", amount("1." + "0".repeat(63))));
    }

    static Stream<Arguments> badIdsTimesAndRepeatedFields() {
        return Stream.of(
                Arguments.of(BAD_ID, "id", id("\"\"")),
                Arguments.of(BAD_ID, "id", id("\"" + "x".repeat(65) + "\"")),
                Arguments.of(BAD_ID, "id", id("7")),
                Arguments.of(BAD_ID, "id", id("[]")),
                Arguments.of(BAD_ID, "id", id("\"\\ud800\"")),
                Arguments.of(BAD_ID, "id", id("\"x\\udc00y\"")),
                Arguments.of(BAD_ID, "id", id("\"\\udc00\\ud800\"")),
                Arguments.of(BAD_AT, "at", at("\"yesterday\"")),
                Arguments.of(BAD_AT, "at", at("\"2026-02-30T12:00:00Z\"")),
                Arguments.of(BAD_AT, "at", at("\"2026-01-31T12:00:00\"")),
                Arguments.of(BAD_AT, "at", at("\"\"")),
                Arguments.of(BAD_AT, "at", at("1769860800")),
                Arguments.of(BAD_AT, "at", at("{}")),
                Arguments.of(DUPLICATE_FIELD, "card", "{\"card\":\"0\",\"card\":\"0\",\"operation\":1}"),
                Arguments.of(DUPLICATE_FIELD, "card", "{\"card\":\"0\",\"c\\u0061rd\":\"1\",\"operation\":1}"),
                Arguments.of(DUPLICATE_FIELD, "operation", "{\"card\":\"0\",\"operation\":1,\"operation\":2}"),
                Arguments.of(DUPLICATE_FIELD, "id", "{\"card\":\"0\",\"operation\":1,\"id\":null,\"id\":\"a\"}"),
                Arguments.of(DUPLICATE_FIELD, "at", "{\"card\":\"0\",\"operation\":1,\"at\":null,\"at\":null}"));
    }

    @ParameterizedTest
    @MethodSource({"badCardsAndAmounts", "badIdsTimesAndRepeatedFields"})
    void namesTheFieldThatBreaksARule(Reason reason, String field, String json) {
        expect(reason, field, json);
    }

    @Test
    void tellsTheFirstOfSeveralViolations() {
        expect(BAD_ID, "id", "{\"id\":\"\",\"card\":\"\",\"operation\":\"x\"}");
    }

    @Test
    void neverRepeatsWhatItRefuses() {
        String marker = "m4rk3r";
        Stream.of(
                        "{\"card\":\"" + marker + "!\",\"operation\":1}",
                        amount("\"" + marker + "\""),
                        id("[\"" + marker + "\"]"),
                        at("\"" + marker + "\""),
                        "{\"" + marker + "\":" + marker + "}",
                        "{\"" + marker + "\"",
                        marker)
                .map(OperationReaderTests::read)
                .forEach(violation -> assertThat(violation.toString()).doesNotContain(marker));
    }

    private static void expect(Reason reason, String field, String json) {
        assertThat(read(json)).isInstanceOfSatisfying(Violation.class, violation -> {
            assertThat(violation.reason()).isEqualTo(reason);
            assertThat(violation.field()).isEqualTo(field);
            assertThat(violation.detail()).startsWith(field == null ? "" : field + " ");
        });
    }

    private static ParsedOperation read(String json) {
        return OperationReader.read(json.getBytes(UTF_8));
    }

    private static String amount(String literal) {
        return "{\"card\":\"0\",\"operation\":" + literal + "}";
    }

    private static String id(String literal) {
        return "{\"card\":\"0\",\"operation\":1,\"id\":" + literal + "}";
    }

    private static String at(String literal) {
        return "{\"card\":\"0\",\"operation\":1,\"at\":" + literal + "}";
    }
}
