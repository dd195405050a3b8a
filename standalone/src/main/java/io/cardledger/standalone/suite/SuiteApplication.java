package io.cardledger.standalone.suite;

import java.util.Objects;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** An application in a Spring context of its own; can be stopped at any time, also while it starts. */
@Slf4j
@RequiredArgsConstructor
final class SuiteApplication {

    private final ApplicationPlan plan;

    private @Nullable ConfigurableApplicationContext context;
    private boolean stopped;

    String name() {
        return plan.name();
    }

    String address() {
        return plan.address();
    }

    void start() {
        try {
            plan.builder()
                    .get()
                    .registerShutdownHook(false)
                    .initializers(this::adopt)
                    .run(plan.arguments());
        } catch (RuntimeException e) {
            throw new SuiteException(name() + " does not start: " + rootMessage(e), e);
        }
    }

    private synchronized void adopt(ConfigurableApplicationContext starting) {
        if (stopped) {
            throw new SuiteException(name() + " was stopped while it started");
        }
        context = starting;
    }

    /** A bean of the application, which must have started. */
    synchronized <T> T bean(Class<T> type) {
        return Objects.requireNonNull(context, "not started").getBean(type);
    }

    void stop() {
        ConfigurableApplicationContext running = leave();
        if (running == null) {
            return;
        }
        try {
            running.close();
        } catch (RuntimeException e) {
            log.warn("{} did not stop cleanly", name(), e);
        }
    }

    private synchronized @Nullable ConfigurableApplicationContext leave() {
        stopped = true;
        return context;
    }

    private static String rootMessage(Throwable e) {
        Throwable cause = e.getCause();
        return cause == null
                ? String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                : rootMessage(cause);
    }
}
