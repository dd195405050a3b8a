package io.cardledger.standalone.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class SuiteApplicationTests {

    @Test
    void runsUntilItIsStopped() {
        SuiteApplication application = application(Working.class);
        application.start();
        Work work = application.bean(Work.class);
        assertThat(work.ended).isFalse();
        application.stop();
        application.stop();
        assertThat(work.ended).isTrue();
    }

    @Test
    void saysInOneLineWhyItDoesNotStart() {
        assertThatThrownBy(application(Failing.class)::start)
                .isInstanceOf(SuiteException.class)
                .hasMessage("some-server does not start: the topic has 3 partitions");
    }

    @Test
    void doesNotStartOnceItIsStopped() {
        SuiteApplication application = application(Working.class);
        application.stop();
        assertThatThrownBy(application::start).isInstanceOf(SuiteException.class);
    }

    private static SuiteApplication application(Class<?> source) {
        return new SuiteApplication(new ApplicationPlan(
                "some-server",
                "http://localhost:1",
                () -> new SpringApplicationBuilder(source).web(WebApplicationType.NONE),
                Map.of("spring.main.banner-mode", "off")));
    }

    private static final class Work implements DisposableBean {

        private boolean ended;

        @Override
        public void destroy() {
            ended = true;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Working {

        @Bean
        Work work() {
            return new Work();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Failing {

        @Bean
        Work work() {
            throw new IllegalStateException("the topic has 3 partitions\nand a second line");
        }
    }
}
