package io.cardledger.e2e.fault.chaos;

import io.cardledger.e2e.fault.cluster.Link;
import java.util.List;

/** Which links break, and how. */
final class LinkFaults {

    private LinkFaults() {}

    static Fault cutToOneBroker(Dice dice) {
        int server = dice.server();
        int broker = dice.broker();
        return new BrokenLinks(
                "cut link of server " + server + " to broker " + (broker + 1),
                network -> List.of(network.toBroker(server, broker)),
                Link::cut);
    }

    static Fault heldToOneBroker(Dice dice) {
        int server = dice.server();
        int broker = dice.broker();
        return new BrokenLinks(
                "black-holed link of server " + server + " to broker " + (broker + 1),
                network -> List.of(network.toBroker(server, broker)),
                Link::hold);
    }

    static Fault cutToAllBrokers(Dice dice) {
        int server = dice.server();
        return new BrokenLinks(
                "cut links of server " + server + " to all brokers", network -> network.toBrokers(server), Link::cut);
    }

    static Fault heldToAllBrokers(Dice dice) {
        int server = dice.server();
        return new BrokenLinks(
                "black-holed links of server " + server + " to all brokers",
                network -> network.toBrokers(server),
                Link::hold);
    }

    static Fault cutToServer(Dice dice) {
        int server = dice.server();
        return new BrokenLinks(
                "cut link of the others to server " + server, network -> List.of(network.toServer(server)), Link::cut);
    }

    static Fault heldToServer(Dice dice) {
        int server = dice.server();
        return new BrokenLinks(
                "black-holed link of the others to server " + server,
                network -> List.of(network.toServer(server)),
                Link::hold);
    }
}
