package io.cardledger.model.topic;

import java.time.Duration;

/** No broker answered in time; the message says which, and what to do. */
public final class BrokerUnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokerUnreachableException(String address, Duration patience, Throwable cause) {
        super(
                "no broker answered at " + address + " within " + patience.toSeconds()
                        + " s: start it, or set spring.kafka.bootstrap-servers to where one listens",
                cause);
    }
}
