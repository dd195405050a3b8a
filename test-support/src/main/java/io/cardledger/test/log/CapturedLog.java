package io.cardledger.test.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Whatever is logged at INFO or above meanwhile, with stack traces; none of it is printed. */
public final class CapturedLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final String LOGGING_SYSTEM = "org.springframework.boot.logging.LoggingSystem";
    private static final List<String> QUIET =
            List.of(Logger.ROOT_LOGGER_NAME, "io.cardledger", "org.apache.kafka", "kafka");

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Appender<ILoggingEvent> console = root.getAppender("console");
    private final Map<String, Level> levels = new HashMap<>();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    /** Begins now. */
    public CapturedLog() {
        // an application that starts meanwhile would set logging up anew
        System.setProperty(LOGGING_SYSTEM, "none");
        setContext(root.getLoggerContext());
        start();
        root.detachAppender(console);
        root.addAppender(this);
        for (String name : QUIET) {
            levels.put(name, logger(name).getLevel());
            logger(name).setLevel(Level.INFO);
        }
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(Level.INFO)) {
            IThrowableProxy thrown = event.getThrowableProxy();
            lines.add(event.getLevel() + " " + event.getFormattedMessage()
                    + (thrown == null ? "" : "\n" + ThrowableProxyUtil.asString(thrown)));
        }
    }

    /** All lines so far, as one text. */
    public String text() {
        return String.join("\n", lines);
    }

    /** Ends it, and returns all lines. */
    public List<String> end() {
        close();
        return lines;
    }

    @Override
    public void close() {
        root.detachAppender(this);
        root.addAppender(console);
        levels.forEach((name, level) -> logger(name).setLevel(level));
        System.clearProperty(LOGGING_SYSTEM);
        stop();
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
