package io.cardledger.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.balance.board.BoardView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BalanceTableTests {

    @Test
    void showsEachCardWithItsExactBalance() {
        BoardView board = Boards.of(Boards.balance("0", "300.00", 3), Boards.balance("1", "-0.0001", 12));
        List<String> lines = BalanceTable.lines(board, 10);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).contains("card", "balance", "operations");
        assertThat(lines.get(1)).containsSubsequence("0", "300.00", "3");
        assertThat(lines.get(2)).containsSubsequence("1", "-0.0001", "12");
    }

    @Test
    void showsACardWithoutOperationsAsSuch() {
        BoardView board = new BoardView(Map.of("7", Optional.empty()), Map.of());
        assertThat(BalanceTable.lines(board, 10).get(1)).containsSubsequence("7", "-", "0", "never");
    }

    @Test
    void saysHowManyCardsDoNotFit() {
        assertThat(BalanceTable.lines(Boards.ofCards(9), 10)).hasSize(10);
        assertThat(BalanceTable.lines(Boards.ofCards(10), 10))
                .hasSize(10)
                .last()
                .asString()
                .contains("and 2 more");
    }
}
