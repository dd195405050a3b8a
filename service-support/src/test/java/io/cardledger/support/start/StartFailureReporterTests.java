package io.cardledger.support.start;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class StartFailureReporterTests {

    private final Logger logger = (Logger) LoggerFactory.getLogger(StartFailureReporter.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        logger.setLevel(Level.ERROR);
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
        logger.setLevel(null);
    }

    @Test
    void namesTheApplicationThatCannotStart() {
        assertThat(reporter("one").reportException(refused())).isTrue();
        assertThat(reporter("other").reportException(new IllegalStateException(refused())))
                .isTrue();

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("one cannot start: do this first", "other cannot start: do this first");
    }

    @Test
    void leavesABugToOthers() {
        assertThat(reporter("one").reportException(new IllegalStateException("bug")))
                .isFalse();
        assertThat(log.list).isEmpty();
    }

    @Test
    void managesWithoutAContext() {
        assertThat(new StartFailureReporter(null).reportException(refused())).isTrue();

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("the application cannot start: do this first");
    }

    private static StartRefusedException refused() {
        return new StartRefusedException("do this first");
    }

    private static StartFailureReporter reporter(String name) {
        GenericApplicationContext context = new GenericApplicationContext();
        context.setEnvironment(new MockEnvironment().withProperty("spring.application.name", name));
        return new StartFailureReporter(context);
    }
}
