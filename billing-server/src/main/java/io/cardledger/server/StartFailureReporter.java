package io.cardledger.server;

import io.cardledger.model.topic.BrokerUnreachableException;
import io.cardledger.model.topic.TopicMisfitException;
import io.cardledger.server.streams.StartRefusedException;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.common.KafkaException;
import org.springframework.boot.SpringBootExceptionReporter;

/** Tells in one line why the application cannot start, where that is no bug. */
@Slf4j
final class StartFailureReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isKnown(cause)) {
                log.error("billing-server cannot start: {}", cause.getMessage());
                return true;
            }
        }
        return false;
    }

    private static boolean isKnown(Throwable failure) {
        return failure instanceof TopicMisfitException
                || failure instanceof BrokerUnreachableException
                || failure instanceof StartRefusedException
                || failure instanceof KafkaException;
    }
}
