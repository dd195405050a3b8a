package io.cardledger.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTests {

    private static final long YEAR_10000 = 253_402_300_800L;
    private static final int[] PRECISIONS = {1, 1_000, 1_000_000, 1_000_000_000};

    @Test
    void isWhatTheJdkWritesAndReads() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            int precision = PRECISIONS[i % PRECISIONS.length];
            Instant instant = Instant.ofEpochSecond(
                    random.nextLong(-YEAR_10000, 2 * YEAR_10000),
                    random.nextInt(1_000_000_000) / precision * precision);
            assertThat(written(instant)).isEqualTo(instant.toString());
            assertThat(InstantText.parse(instant.toString())).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-31T12:00:00.1Z",
                "2026-01-31T12:00:00.123456789Z",
                "2024-02-29T23:59:59Z",
                "2016-12-31T23:59:60Z",
                "2026-01-31T24:00:00Z",
                "2026-01-31t12:00:00z",
                "2026-01-31T12:00:00.Z",
                "+12026-01-31T12:00:00Z"
            })
    void isReadAsTheJdkReadsIt(String text) {
        assertThat(InstantText.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-01-31",
                "2026-01-31T12:00:00",
                "2026-01-31T12:00Z",
                "2026-01-31T12:00:00.1234567890Z",
                "2026-02-30T12:00:00Z",
                "2026-13-01T12:00:00Z",
                "2026-01-31 12:00:00Z",
                "2026-01-31T12:60:00Z",
                "\u0662026-01-31T12:00:00Z"
            })
    void isNoneThatTheJdkRefuses(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> InstantText.parse(text));
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Instant.parse(text));
    }

    private static String written(Instant instant) {
        StringBuilder out = new StringBuilder();
        InstantText.append(instant, out);
        return out.toString();
    }
}
