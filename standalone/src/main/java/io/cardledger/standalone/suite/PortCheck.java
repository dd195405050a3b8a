package io.cardledger.standalone.suite;

import io.cardledger.broker.BrokerException;
import io.cardledger.broker.PortInUseException;
import io.cardledger.broker.Ports;

/** Makes sure of every port before anything is started. */
final class PortCheck {

    private PortCheck() {}

    static void requireFree(SuitePlan plan) {
        plan.ports().forEach((port, user) -> requireFree(plan.host(), port, user));
    }

    private static void requireFree(String host, int port, String user) {
        try {
            Ports.requireFree(host, port);
        } catch (PortInUseException e) {
            throw new SuiteException(
                    "port " + port + ", which " + user + " needs, is in use: stop what listens there"
                            + " (another cardledger?), or move all ports with --port-offset",
                    e);
        } catch (BrokerException e) {
            throw new SuiteException(e.getMessage() + " (see --bind)", e);
        }
    }
}
