package io.cardledger.standalone.console;

import java.io.PrintStream;
import java.util.List;
import lombok.RequiredArgsConstructor;

/** Draws the same lines again and again in place, each time in one write so that nothing flickers. */
@RequiredArgsConstructor
final class Screen {

    private static final String ESC = "\u001b[";
    private static final String HIDE_CURSOR = ESC + "?25l";
    private static final String SHOW_CURSOR = ESC + "?25h";
    private static final String CLEAR_LINE_END = ESC + "K";
    private static final String CLEAR_BELOW = ESC + "J";
    private static final String CLEAR_ALL = ESC + "H" + ESC + "2J";

    private final PrintStream out;

    private TerminalSize size = TerminalSize.USUAL;
    private int drawn;

    /** Replaces what was drawn before by as many of the lines as fit. */
    synchronized void draw(List<String> lines, TerminalSize now) {
        StringBuilder frame = new StringBuilder(HIDE_CURSOR).append(home(now));
        List<String> fitting = lines.subList(0, Math.min(lines.size(), now.rows() - 1));
        fitting.forEach(line ->
                frame.append(cut(line, now.columns())).append(CLEAR_LINE_END).append("\r\n"));
        frame.append(CLEAR_BELOW);
        drawn = fitting.size();
        size = now;
        out.print(frame);
        out.flush();
    }

    /** Leaves the last lines where they are and gives the cursor back. */
    synchronized void release() {
        out.print(SHOW_CURSOR);
        out.flush();
    }

    private String home(TerminalSize now) {
        if (drawn == 0) {
            return "";
        }
        // a resized terminal has wrapped the old lines anew: nobody knows where they begin
        return now.equals(size) ? ESC + drawn + "A\r" : CLEAR_ALL;
    }

    private static String cut(String line, int columns) {
        return line.length() < columns ? line : line.substring(0, Math.max(0, columns - 1));
    }
}
