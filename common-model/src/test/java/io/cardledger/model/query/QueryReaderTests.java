package io.cardledger.model.query;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.model.position.Positions;
import io.cardledger.model.problem.ProblemType;
import io.cardledger.model.query.BalanceQuery.Form;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryReaderTests {

    @ParameterizedTest
    @ValueSource(strings = {"0", " 0", "0\n", "0\r\n", "\uFEFF0"})
    void readsTheBareCard(String query) {
        assertThat(read(query)).isEqualTo(BalanceQuery.bare("0"));
    }

    @Test
    void readsJson() {
        assertThat(read("{\"card\":\"0\"}"))
                .isEqualTo(new BalanceQuery("0", Positions.NONE, Duration.ofSeconds(2), Form.JSON));
        assertThat(read(" {\"wait\":\"30s\",\"x\":[1],\"after\":\"2@1045,0@17\",\"card\":\"a:b\"}\n"))
                .isEqualTo(new BalanceQuery("a:b", Positions.parse("0@17,2@1045"), Duration.ofSeconds(30), Form.JSON));
        assertThat(read("\uFEFF{\"card\":\"0\"}")).isInstanceOf(BalanceQuery.class);
    }

    @Test
    void takesNullForAbsent() {
        assertThat(read("{\"card\":\"0\",\"after\":null,\"wait\":null}"))
                .isEqualTo(new BalanceQuery("0", Positions.NONE, WaitTime.DEFAULT, Form.JSON));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "a b                                  | card",
                ".                                    | card",
                "null!                                | card",
                "[\"0\"]                              | card",
                "\"0\"                                | card",
                "{}                                   | card",
                "{\"card\":null}                      | card",
                "{\"card\":0}                         | card",
                "{\"card\":[\"0\"]}                   | card",
                "{\"card\":\"\"}                      | card",
                "{\"card\":\"0\",\"card\":\"0\"}      | card",
                "{\"card\":\"0\",\"after\":\"\"}      | after",
                "{\"card\":\"0\",\"after\":7}         | after",
                "{\"card\":\"0\",\"after\":\"2@\"}    | after",
                "{\"card\":\"0\",\"after\":\"2@1,2@2\"} | after",
                "{\"card\":\"0\",\"wait\":\"31s\"}    | wait",
                "{\"card\":\"0\",\"wait\":2}          | wait",
                "{\"card\":\"0\",\"wait\":\"-1s\"}    | wait",
            })
    void namesTheFieldThatBreaksARule(String query, String field) {
        assertThat(read(query)).isInstanceOfSatisfying(Unreadable.class, unreadable -> {
            assertThat(unreadable.problem().field()).isEqualTo(field);
            assertThat(unreadable.problem().type()).isEqualTo(ProblemType.BAD_QUERY.uri());
            assertThat(unreadable.problem().detail()).contains(field + " ");
        });
    }

    @Test
    void refusesWhatIsNoQueryAtAll() {
        Stream.of(
                        null,
                        new byte[0],
                        "  ".getBytes(UTF_8),
                        "{".getBytes(UTF_8),
                        "{\"card\":\"0\"}}".getBytes(UTF_8),
                        "{\"card\":\"0\"} x".getBytes(UTF_8),
                        "{\"card\":\"\u00e4\"}".getBytes(ISO_8859_1),
                        ("{\"a\":" + "[".repeat(2_000)).getBytes(UTF_8),
                        "0".repeat(4_097).getBytes(UTF_8))
                .forEach(value -> assertThat(QueryReader.read(value)).isInstanceOf(Unreadable.class));
    }

    @Test
    void neverRepeatsWhatItRefuses() {
        Stream.of("m4rk3r!", "{\"card\":\"m4rk3r!\"}", "{\"m4rk3r", "{\"card\":\"0\",\"after\":\"m4rk3r\"}", "{m4rk3r}")
                .forEach(
                        query -> assertThat(((Unreadable) read(query)).problem().detail())
                                .doesNotContain("m4rk3r"));
    }

    private static ParsedQuery read(String query) {
        return QueryReader.read(query.getBytes(UTF_8));
    }
}
