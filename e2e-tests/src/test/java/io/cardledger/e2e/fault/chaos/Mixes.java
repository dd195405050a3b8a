package io.cardledger.e2e.fault.chaos;

import java.util.List;
import java.util.function.Function;

/** Two or three faults at once that leave two brokers standing, and at most one hurt to each server. */
final class Mixes {

    private static final List<Function<Integer, Fault>> HURTS =
            List.of(ServerKill::new, ServerStop::new, ServerPause::new, StateFaults::wipedAfterKill);
    private static final List<Function<Role, Fault>> BROKER_FAULTS = List.of(BrokerKill::new, BrokerPause::new);
    private static final List<Function<Dice, Fault>> LINK_FAULTS = List.of(
            LinkFaults::cutToOneBroker,
            LinkFaults::heldToOneBroker,
            LinkFaults::cutToAllBrokers,
            LinkFaults::heldToAllBrokers,
            LinkFaults::cutToServer,
            LinkFaults::heldToServer);

    private Mixes() {}

    static Fault any(Dice dice) {
        return switch (dice.number(0, 4)) {
            case 0 -> new Mix(List.of(broker(dice), hurt(dice)));
            case 1 -> new Mix(List.of(broker(dice), link(dice)));
            case 2 -> new Mix(List.of(hurt(dice), link(dice)));
            case 3 -> new Mix(hurts(dice));
            default -> new Mix(List.of(broker(dice), hurt(dice), link(dice)));
        };
    }

    private static Fault broker(Dice dice) {
        return dice.oneOf(BROKER_FAULTS).apply(dice.oneOf(List.of(Role.values())));
    }

    private static Fault hurt(Dice dice) {
        return dice.oneOf(HURTS).apply(dice.server());
    }

    private static Fault link(Dice dice) {
        return dice.oneOf(LINK_FAULTS).apply(dice);
    }

    /** Of two servers. */
    private static List<Fault> hurts(Dice dice) {
        int first = dice.server();
        int second = dice.otherServer(first);
        return List.of(dice.oneOf(HURTS).apply(first), dice.oneOf(HURTS).apply(second));
    }
}
