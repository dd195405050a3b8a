package io.cardledger.fault.injection.link;

import io.cardledger.fault.cluster.network.Link;
import io.cardledger.fault.injection.Fault;
import io.cardledger.fault.injection.SeededChoice;
import java.util.List;

/** Which links break, and how. */
public final class LinkFaults {

    private LinkFaults() {}

    public static Fault cutToOneBroker(SeededChoice choice) {
        int server = choice.server();
        int broker = choice.broker();
        return new LinkFault(
                "cut link of server " + server + " to broker " + (broker + 1),
                network -> List.of(network.toBroker(server, broker)),
                Link::cut);
    }

    public static Fault heldToOneBroker(SeededChoice choice) {
        int server = choice.server();
        int broker = choice.broker();
        return new LinkFault(
                "black-holed link of server " + server + " to broker " + (broker + 1),
                network -> List.of(network.toBroker(server, broker)),
                Link::hold);
    }

    public static Fault cutToAllBrokers(SeededChoice choice) {
        int server = choice.server();
        return new LinkFault(
                "cut links of server " + server + " to all brokers", network -> network.toBrokers(server), Link::cut);
    }

    public static Fault heldToAllBrokers(SeededChoice choice) {
        int server = choice.server();
        return new LinkFault(
                "black-holed links of server " + server + " to all brokers",
                network -> network.toBrokers(server),
                Link::hold);
    }

    public static Fault cutToServer(SeededChoice choice) {
        int server = choice.server();
        return new LinkFault(
                "cut link of the others to server " + server, network -> List.of(network.toServer(server)), Link::cut);
    }

    public static Fault heldToServer(SeededChoice choice) {
        int server = choice.server();
        return new LinkFault(
                "black-holed link of the others to server " + server,
                network -> List.of(network.toServer(server)),
                Link::hold);
    }
}
