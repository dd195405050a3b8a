package io.cardledger.support.start;

import io.cardledger.model.topic.BrokerUnreachableException;
import io.cardledger.model.topic.TopicMisfitException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Tells in one line why an application cannot start, where that is no bug; Boot makes it by its class name. */
@Slf4j
@RequiredArgsConstructor
final class StartFailureReporter implements SpringBootExceptionReporter {

    private static final List<Class<? extends RuntimeException>> KNOWN = List.of(
            TopicMisfitException.class,
            BrokerUnreachableException.class,
            StartRefusedException.class,
            KafkaException.class);

    private final @Nullable ConfigurableApplicationContext context;

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isKnown(cause)) {
                log.error("{} cannot start: {}", name(), cause.getMessage());
                return true;
            }
        }
        return false;
    }

    private static boolean isKnown(Throwable cause) {
        return KNOWN.stream().anyMatch(known -> known.isInstance(cause));
    }

    /** Several applications may run in one JVM. */
    private String name() {
        String unnamed = "the application";
        return context == null ? unnamed : context.getEnvironment().getProperty("spring.application.name", unnamed);
    }
}
