package io.cardledger.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.balance.board.BoardView;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlainViewTests {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PlainView view = new PlainView(new PrintStream(written, true, StandardCharsets.UTF_8));

    @BeforeEach
    void forgetProblems() {
        Problems.take();
    }

    @Test
    void printsALineForEachChangeAndNoMore() {
        BoardView first = Boards.of(Boards.balance("0", "100.00", 1), Boards.balance("1", "5.00", 2));
        assertThat(linesOf(first))
                .containsExactly("card 0 balance 100.00 after 1 operation", "card 1 balance 5.00 after 2 operations");
        assertThat(linesOf(first)).isEmpty();
        BoardView second = Boards.of(Boards.balance("0", "200.00", 2), Boards.balance("1", "5.00", 2));
        assertThat(linesOf(second)).containsExactly("card 0 balance 200.00 after 2 operations");
    }

    @Test
    void printsNoControlCharacters() {
        assertThat(String.join("", linesOf(Boards.ofCards(3)))).doesNotContain("\u001b");
    }

    @Test
    void printsAProblemOnce() {
        Problems.add("the broker is away");
        assertThat(linesOf(Boards.empty())).singleElement().asString().contains("the broker is away");
        assertThat(linesOf(Boards.empty())).isEmpty();
    }

    private List<String> linesOf(BoardView board) {
        written.reset();
        view.refresh(board);
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
