package io.cardledger.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalSizeTests {

    @Test
    void isWhatTheTerminalAnswers() {
        assertThat(TerminalSize.parse("50 132\n")).isEqualTo(new TerminalSize(50, 132));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0 0\n", "stty: standard input", "99999999999 1"})
    void isTheUsualOneIfTheTerminalDoesNotKnow(String answer) {
        assertThat(TerminalSize.parse(answer)).isEqualTo(TerminalSize.USUAL);
    }

    @Test
    void isOfNoUseOnADumbTerminal() {
        assertThat(Terminals.isDumb(Map.of("TERM", "dumb"))).isTrue();
        assertThat(Terminals.isDumb(Map.of())).isTrue();
        assertThat(Terminals.isDumb(Map.of("TERM", "xterm-256color"))).isFalse();
    }
}
