package io.cardledger.standalone.console;

import io.cardledger.balance.board.BoardView;
import io.cardledger.model.balance.CardBalance;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The cards' balances as lines of text. */
final class BalanceTable {

    private static final String ROW = "  %-20s %20s %12s   %s";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private BalanceTable() {}

    /** At most so many lines, the heading among them. */
    static List<String> lines(BoardView board, int limit) {
        List<String> lines = new ArrayList<>();
        lines.add(ROW.formatted("card", "balance", "operations", "last change"));
        int cards = board.balances().size();
        int shown = cards < limit ? cards : Math.max(0, limit - 2);
        board.balances().entrySet().stream()
                .limit(shown)
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .forEach(lines::add);
        if (shown < cards) {
            lines.add("  ... and " + (cards - shown) + " more");
        }
        return lines;
    }

    private static String row(String card, Optional<CardBalance> balance) {
        return balance.map(BalanceTable::row).orElseGet(() -> ROW.formatted(card, "-", "0", "never"));
    }

    private static String row(CardBalance balance) {
        String time = TIME.format(balance.updatedAt().atZone(ZoneId.systemDefault()));
        return ROW.formatted(balance.card(), balance.balance(), balance.operations(), time);
    }
}
