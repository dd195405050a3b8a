package io.cardledger.model.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaitTimeTests {

    @ParameterizedTest
    @CsvSource({"2s,2000", "2,2000", "500ms,500", "0,0", "0ms,0", "30s,30000", "30000ms,30000", "007s,7000"})
    void readsSecondsAndMilliseconds(String text, long millis) {
        assertThat(WaitTime.parse(text)).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31s", "30001ms", "999999s"})
    void isAtMostHalfAMinute(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WaitTime.parse(text))
                .withMessage("must be at most 30s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "-1s", "+1s", "1.5s", "2 s", " 2s", "2m", "PT2S", "1234567", "٢s", "2S", "2s\n"})
    void isNothingElse(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WaitTime.parse(text))
                .withMessage("must be a duration such as 2s or 500ms");
    }
}
