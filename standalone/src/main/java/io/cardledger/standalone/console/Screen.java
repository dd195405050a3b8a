package io.cardledger.standalone.console;

import java.io.PrintStream;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** Draws the same lines again and again in place, each time in one write so that nothing flickers. */
@RequiredArgsConstructor
final class Screen {

    private static final String ESC = "\u001b[";
    private static final String HOME = ESC + "H";
    private static final String CLEAR_LINE_END = ESC + "K";
    private static final String CLEAR_BELOW = ESC + "J";

    private final PrintStream out;

    private @Nullable TerminalSize size;

    /** Replaces what is on the screen by as many of the lines as fit, and leaves the cursor below them. */
    void draw(List<String> lines, TerminalSize now) {
        StringBuilder frame = new StringBuilder(start(now));
        lines.stream()
                .limit(now.rows() - 1L)
                .forEach(line -> frame.append(truncated(line, now.columns()))
                        .append(CLEAR_LINE_END)
                        .append("\r\n"));
        out.print(frame.append(CLEAR_BELOW));
        out.flush();
        size = now;
    }

    private String start(TerminalSize now) {
        if (size == null) {
            // what the user had on the screen moves up, out of sight but not lost
            return "\n".repeat(now.rows()) + HOME;
        }
        return now.equals(size) ? HOME : HOME + CLEAR_BELOW;
    }

    private static String truncated(String line, int columns) {
        return line.length() < columns ? line : line.substring(0, columns - 1);
    }
}
