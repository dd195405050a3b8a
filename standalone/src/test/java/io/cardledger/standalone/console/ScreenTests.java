package io.cardledger.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenTests {

    private static final String HOME = "\u001b[H";
    private static final String CLEAR_BELOW = "\u001b[J";

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Screen screen = new Screen(new PrintStream(written, true, StandardCharsets.UTF_8));

    @Test
    void movesWhatWasThereBeforeOutOfSightInsteadOfOverwritingIt() {
        assertThat(draw(List.of("a"), new TerminalSize(3, 80))).startsWith("\n\n\n" + HOME);
    }

    @Test
    void drawsInPlaceWithoutClearingFirst() {
        TerminalSize size = new TerminalSize(10, 80);
        draw(List.of("a"), size);
        assertThat(draw(List.of("b"), size)).startsWith(HOME + "b").endsWith(CLEAR_BELOW);
    }

    @Test
    void startsAfreshWhenTheTerminalWasResized() {
        draw(List.of("a"), new TerminalSize(10, 80));
        assertThat(draw(List.of("b"), new TerminalSize(10, 70))).startsWith(HOME + CLEAR_BELOW + "b");
    }

    @Test
    void cutsWhatWouldWrapOrScroll() {
        assertThat(draw(List.of("12345", "second", "third"), new TerminalSize(3, 5)))
                .contains("1234")
                .doesNotContain("12345")
                .contains("seco")
                .doesNotContain("thir");
    }

    private String draw(List<String> lines, TerminalSize size) {
        written.reset();
        screen.draw(lines, size);
        return written.toString(StandardCharsets.UTF_8);
    }
}
