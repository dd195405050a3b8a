package io.cardledger.server.answer;

import io.cardledger.model.query.WaitTime;
import io.cardledger.server.routing.RequestOrigin;
import io.cardledger.support.parameter.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How a call reads.
 *
 * @param maxWait how long it may wait
 * @param maxLag how many changelog records a standby may be behind to answer when the active instance cannot be
 *     reached; 0 for none
 * @param origin on whose behalf it came here
 */
public record ReadOptions(Duration maxWait, long maxLag, RequestOrigin origin) {

    private static final Pattern LAG = Pattern.compile("\\d{1,19}");

    /** @throws io.cardledger.support.problem.ProblemException if a parameter does not fit */
    public static ReadOptions of(Parameters parameters, HttpServletRequest call) {
        return new ReadOptions(
                parameters.one("wait", WaitTime::parse, WaitTime.DEFAULT),
                parameters.one("maxLag", ReadOptions::lag, Long.MAX_VALUE),
                RequestOrigin.of(call));
    }

    /** Whether standbys may answer. */
    public boolean allowsStandbys() {
        return maxLag > 0;
    }

    private static Long lag(String text) {
        try {
            if (LAG.matcher(text).matches()) {
                return Long.valueOf(text);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new IllegalArgumentException("must be a whole number of operations, 0 or more");
    }
}
