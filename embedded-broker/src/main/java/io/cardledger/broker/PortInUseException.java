package io.cardledger.broker;

/** Something else listens on a port that is needed. */
public final class PortInUseException extends BrokerException {

    private static final long serialVersionUID = 1L;

    PortInUseException(String host, int port) {
        super("port " + port + " on " + host + " is in use: stop what listens there, or choose another port");
    }
}
