package io.cardledger.model.query;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a caller is willing to wait, written {@code 2s}, {@code 500ms} or just {@code 2}. */
public final class WaitTime {

    /** When the caller does not say. */
    public static final Duration DEFAULT = Duration.ofSeconds(2);

    /** The longest. */
    public static final Duration MAX = Duration.ofSeconds(30);

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})(ms|s)?");

    private WaitTime() {}

    /**
     * Reads a duration; without a unit it is in seconds.
     *
     * @throws IllegalArgumentException if it is none, or above 30 s
     */
    public static Duration parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("must be a duration such as 2s or 500ms");
        }
        long amount = Long.parseLong(form.group(1));
        Duration maxWait = "ms".equals(form.group(2)) ? Duration.ofMillis(amount) : Duration.ofSeconds(amount);
        if (maxWait.compareTo(MAX) > 0) {
            throw new IllegalArgumentException("must be at most 30s");
        }
        return maxWait;
    }
}
