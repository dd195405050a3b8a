package io.cardledger.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.balance.board.BoardView;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveViewTests {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Screen screen = new Screen(new PrintStream(written, true, StandardCharsets.UTF_8));
    private final LiveView view =
            new LiveView(screen, () -> TerminalSize.USUAL, List.of("broker runs"), List.of("try this"));

    @Test
    void showsTheAddressesAboveAndTheHintsBelowTheBalances() {
        assertThat(String.join("\n", view.lines(Boards.ofCards(2), 23)))
                .containsSubsequence("broker runs", "card-0", "card-1", "try this");
    }

    @Test
    void fitsManyCardsIntoTheTerminal() {
        assertThat(view.lines(Boards.ofCards(500), 23)).hasSize(23).contains("try this");
    }

    @Test
    void saysWhatIsWrongJustNow() {
        BoardView board = new BoardView(Map.of(), Map.of("0", "no answer in time"));
        assertThat(view.lines(board, 23)).anyMatch(line -> line.contains("no answer in time"));
    }

    @Test
    void drawsNothingOnceItIsClosed() {
        view.refresh(Boards.ofCards(1));
        int before = written.size();
        assertThat(before).isPositive();
        view.close();
        view.refresh(Boards.ofCards(2));
        assertThat(written.size()).isEqualTo(before);
    }
}
