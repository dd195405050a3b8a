package io.cardledger.standalone.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much fits on the terminal, in characters. */
record TerminalSize(int rows, int columns) {

    static final TerminalSize USUAL = new TerminalSize(24, 80);

    private static final Pattern ANSWER = Pattern.compile("(\\d{1,4}) (\\d{1,4})\\s*");

    /** Asks the terminal; Java itself cannot. */
    static TerminalSize current() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return parse(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            return USUAL;
        }
    }

    static TerminalSize parse(String answer) {
        Matcher matcher = ANSWER.matcher(answer);
        if (!matcher.matches()
                || matcher.group(1).equals("0")
                || matcher.group(2).equals("0")) {
            return USUAL;
        }
        return new TerminalSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }
}
