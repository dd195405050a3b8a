package io.cardledger.standalone.console;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

/** Brings our own warnings and errors to the console; what Kafka says of its retries stays in the log file. */
public final class ProblemAppender extends AppenderBase<ILoggingEvent> {

    private static final String OURS = "io.cardledger.";

    @Override
    protected void append(ILoggingEvent event) {
        boolean isOurs = event.getLoggerName().startsWith(OURS);
        if (isOurs && event.getLevel().isGreaterOrEqual(Level.WARN)) {
            String message = event.getFormattedMessage().lines().findFirst().orElse("");
            Problems.add(event.getLevel() + "  " + message);
        }
    }
}
