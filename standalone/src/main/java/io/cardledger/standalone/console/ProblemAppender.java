package io.cardledger.standalone.console;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

/** Brings to the console what the log has of problems: our own warnings, and everybody's errors. */
public final class ProblemAppender extends AppenderBase<ILoggingEvent> {

    private static final String OURS = "io.cardledger.";

    @Override
    protected void append(ILoggingEvent event) {
        Level threshold = event.getLoggerName().startsWith(OURS) ? Level.WARN : Level.ERROR;
        if (event.getLevel().isGreaterOrEqual(threshold)) {
            String message = event.getFormattedMessage().lines().findFirst().orElse("");
            Problems.add(event.getLevel() + "  " + message);
        }
    }
}
