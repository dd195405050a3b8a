package io.cardledger.balance;

import io.cardledger.model.topic.BrokerUnreachableException;
import io.cardledger.model.topic.TopicMisfitException;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.common.KafkaException;
import org.springframework.boot.SpringBootExceptionReporter;

/** Tells in one line why the application cannot start, where that is no bug. */
@Slf4j
final class StartFailureReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        boolean known = failure instanceof TopicMisfitException
                || failure instanceof BrokerUnreachableException
                || failure instanceof KafkaException;
        if (known) {
            log.error("balance-client cannot start: {}", failure.getMessage());
        }
        return known;
    }
}
