package io.cardledger.balance.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.model.balance.Balances;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoardPrinterTests {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final BoardPrinter printer = new BoardPrinter(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void printsTheBalanceOrNullAsThePublishedExampleDoes() {
        printer.accept(new BoardView(Map.of("0", Optional.of(Balances.threeHundred("0"))), Map.of()));
        printer.accept(new BoardView(Map.of("1", Optional.empty()), Map.of()));
        assertThat(lines()).containsExactly("0: 300.00", "1: null");
    }

    @Test
    void printsNothingThatWasNotAnsweredThisTime() {
        printer.accept(new BoardView(Map.of("0", Optional.of(Balances.threeHundred("0"))), Map.of("0", "why")));
        assertThat(lines()).isEmpty();
    }

    private String[] lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toArray(String[]::new);
    }
}
