package io.cardledger.model.topic;

import org.apache.kafka.common.errors.RetriableException;

/** Not all brokers are there yet: topics created now would have too few replicas for ever. */
final class TooFewBrokersException extends RetriableException {

    TooFewBrokersException(int found, int wanted) {
        super(found + " of " + wanted + " brokers (billing.topics.brokers) are there");
    }
}
