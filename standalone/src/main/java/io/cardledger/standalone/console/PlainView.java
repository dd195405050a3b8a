package io.cardledger.standalone.console;

import io.cardledger.balance.board.BoardView;
import io.cardledger.model.balance.CardBalance;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;

/** Lines of their own for each change, for a log or a pipe. */
@RequiredArgsConstructor
final class PlainView implements BalanceView {

    private final PrintStream out;

    private List<CardBalance> shown = List.of();

    @Override
    public synchronized void refresh(BoardView board) {
        List<CardBalance> balances =
                board.balances().values().stream().flatMap(Optional::stream).toList();
        balances.stream()
                .filter(balance -> !shown.contains(balance))
                .map(PlainView::line)
                .forEach(out::println);
        Problems.take().forEach(problem -> out.println("! " + problem));
        out.flush();
        shown = balances;
    }

    private static String line(CardBalance balance) {
        return "card " + balance.card() + " balance " + balance.balance() + " after " + balance.operations()
                + (balance.operations() == 1 ? " operation" : " operations");
    }

    @Override
    public void close() {
        // whole lines need no tidying up
    }
}
