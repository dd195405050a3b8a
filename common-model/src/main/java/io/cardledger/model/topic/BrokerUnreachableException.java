package io.cardledger.model.topic;

import java.time.Duration;

/** No broker answered in time, or too few of them; the message says which, and what to do. */
public final class BrokerUnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokerUnreachableException(String address, Duration timeout, Throwable cause) {
        super(cause instanceof TooFewBrokersException ? tooFew(address, cause) : none(address, timeout), cause);
    }

    private static String none(String address, Duration timeout) {
        return "no broker answered at " + address + " within " + timeout.toSeconds()
                + " s: start it, or set spring.kafka.bootstrap-servers to where one listens";
    }

    private static String tooFew(String address, Throwable cause) {
        return "at " + address + ", only " + cause.getMessage() + ": start the others, or ask for fewer";
    }
}
