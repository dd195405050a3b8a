package io.cardledger.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProblemAppenderTests {

    private final LoggerContext context = new LoggerContext();
    private final ProblemAppender appender = new ProblemAppender();

    @BeforeEach
    void start() {
        appender.setContext(context);
        appender.start();
        Problems.take();
    }

    @Test
    void bringsTheFirstLineOfOurWarningsAndErrors() {
        log("io.cardledger.client.X", Level.WARN, "a warning");
        log("io.cardledger.server.X", Level.ERROR, "an error\n\tat some.Trace");
        assertThat(Problems.take())
                .hasSize(2)
                .anyMatch(line -> line.endsWith("WARN  a warning"))
                .anyMatch(line -> line.endsWith("ERROR  an error"));
    }

    @Test
    void leavesTheRestToTheLogFile() {
        log("io.cardledger.client.X", Level.INFO, "ours");
        log("org.apache.kafka.X", Level.ERROR, "theirs");
        assertThat(Problems.take()).isEmpty();
    }

    @Test
    void keepsTheLastOnesAndRepeatsNone() {
        for (String message : new String[] {"a", "b", "c", "d", "d"}) {
            log("io.cardledger.client.X", Level.WARN, message);
        }
        assertThat(Problems.take())
                .hasSize(3)
                .noneMatch(line -> line.endsWith(" a"))
                .last()
                .asString()
                .endsWith("d");
    }

    private void log(String name, Level level, String message) {
        Logger logger = context.getLogger(name);
        appender.doAppend(new LoggingEvent(getClass().getName(), logger, level, message, null, null));
    }
}
