package io.cardledger.client.operation.web;

import io.cardledger.support.problem.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a caller prefers (RFC 7240): of all preferences, only {@code wait} is known here.
 *
 * @param maxWait how long to wait for the outcome; zero for not at all
 */
record Preferences(Duration maxWait) {

    static final String HEADER = "Prefer";
    static final String APPLIED_HEADER = "Preference-Applied";

    private static final Pattern WAIT =
            Pattern.compile("(?i)\\s*wait\\s*(?:=\\s*(?:\"([^\"]*)\"|([^\\s;\"]*)))?\\s*(?:;.*)?");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final int MAX_SECONDS = 30;

    /** @throws ProblemException if {@code wait} is there and no number of seconds up to 30 */
    static Preferences of(List<String> headers) {
        for (String header : headers) {
            for (String preference : split(header)) {
                Matcher wait = WAIT.matcher(preference);
                if (wait.matches()) {
                    return new Preferences(seconds(wait.group(1) == null ? wait.group(2) : wait.group(1)));
                }
            }
        }
        return new Preferences(Duration.ZERO);
    }

    boolean waits() {
        return !maxWait.isZero();
    }

    String applied() {
        return "wait=" + maxWait.toSeconds();
    }

    private static Duration seconds(@Nullable String text) {
        if (text == null || !SECONDS.matcher(text).matches() || Integer.parseInt(text) > MAX_SECONDS) {
            throw ProblemException.parameter(HEADER, "must have a wait of 0 to 30 whole seconds, such as wait=2");
        }
        return Duration.ofSeconds(Integer.parseInt(text));
    }

    /** Splits at commas that are not within quotes. */
    private static List<String> split(String header) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                parts.add(header.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(header.substring(start));
        return parts;
    }
}
