package io.cardledger.support.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class StartFailureReporterTests {

    @Test
    void namesTheApplicationThatCannotStart(CapturedOutput output) {
        assertThat(reporter("one").reportException(refused())).isTrue();
        assertThat(reporter("other").reportException(new IllegalStateException(refused())))
                .isTrue();

        assertThat(output)
                .containsOnlyOnce("one cannot start: do this first")
                .containsOnlyOnce("other cannot start: do this first");
    }

    @Test
    void leavesABugToOthers() {
        assertThat(reporter("one").reportException(new IllegalStateException("bug")))
                .isFalse();
    }

    @Test
    void managesWithoutAContext(CapturedOutput output) {
        assertThat(new StartFailureReporter(null).reportException(refused())).isTrue();

        assertThat(output).contains("the application cannot start: do this first");
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
