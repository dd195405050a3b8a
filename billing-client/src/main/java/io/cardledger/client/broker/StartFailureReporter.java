package io.cardledger.client.broker;

import io.cardledger.model.topic.BrokerUnreachableException;
import io.cardledger.model.topic.TopicMisfitException;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.common.KafkaException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Says in one line why the application cannot start when the broker is the reason. */
@Slf4j
final class StartFailureReporter implements SpringBootExceptionReporter {

    @SuppressWarnings("unused") // Boot passes it
    StartFailureReporter(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isReason(cause)) {
                log.error("Cannot start: {}", cause.getMessage());
                return true;
            }
        }
        return false;
    }

    private static boolean isReason(Throwable cause) {
        return cause instanceof TopicMisfitException
                || cause instanceof BrokerUnreachableException
                || cause instanceof KafkaException;
    }
}
