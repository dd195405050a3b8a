package io.cardledger.client.broker;

import java.time.Duration;

/** The broker could not be reached in time; the message says where it was looked for. */
public final class BrokerUnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokerUnreachableException(String address, Duration timeout) {
        super("the Kafka broker " + address + " could not be reached within " + timeout.toSeconds()
                + " s: check that it runs, the address, and the credentials");
    }
}
