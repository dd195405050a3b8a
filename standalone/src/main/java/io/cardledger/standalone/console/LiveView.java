package io.cardledger.standalone.console;

import io.cardledger.balance.board.BoardView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;

/** One view on a terminal, drawn anew in place. */
@RequiredArgsConstructor
final class LiveView implements BalanceView {

    private static final int FEWEST_ROWS = 6;

    private final Screen screen;
    private final Supplier<TerminalSize> size;
    private final List<String> above;
    private final List<String> hints;

    private boolean closed;

    @Override
    public synchronized void refresh(BoardView board) {
        if (closed) {
            return;
        }
        TerminalSize now = size.get();
        screen.draw(lines(board, now.rows() - 1), now);
    }

    List<String> lines(BoardView board, int limit) {
        List<String> below = below(board);
        List<String> lines = new ArrayList<>(above);
        lines.add("");
        lines.addAll(BalanceTable.lines(board, Math.max(FEWEST_ROWS, limit - below.size() - lines.size())));
        lines.addAll(below);
        return lines;
    }

    private List<String> below(BoardView board) {
        List<String> below = new ArrayList<>(List.of(""));
        below.addAll(hints);
        String trouble = board.trouble();
        if (trouble != null) {
            below.add("  ! just now: " + trouble);
        }
        Problems.last().forEach(problem -> below.add("  ! " + problem));
        return below;
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
