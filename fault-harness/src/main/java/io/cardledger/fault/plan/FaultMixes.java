package io.cardledger.fault.plan;

import io.cardledger.fault.injection.CombinedFault;
import io.cardledger.fault.injection.Fault;
import io.cardledger.fault.injection.SeededChoice;
import io.cardledger.fault.injection.broker.BrokerKill;
import io.cardledger.fault.injection.broker.BrokerPause;
import io.cardledger.fault.injection.broker.BrokerRole;
import io.cardledger.fault.injection.link.LinkFaults;
import io.cardledger.fault.injection.server.ServerKill;
import io.cardledger.fault.injection.server.ServerPause;
import io.cardledger.fault.injection.server.ServerStop;
import io.cardledger.fault.injection.server.StateFaults;
import java.util.List;
import java.util.function.Function;

/** Two or three faults at once that leave two brokers standing, and at most one hurt to each server. */
final class FaultMixes {

    private static final List<Function<Integer, Fault>> HURTS =
            List.of(ServerKill::new, ServerStop::new, ServerPause::new, StateFaults::wipedAfterKill);
    private static final List<Function<BrokerRole, Fault>> BROKER_FAULTS = List.of(BrokerKill::new, BrokerPause::new);
    private static final List<Function<SeededChoice, Fault>> LINK_FAULTS = List.of(
            LinkFaults::cutToOneBroker,
            LinkFaults::heldToOneBroker,
            LinkFaults::cutToAllBrokers,
            LinkFaults::heldToAllBrokers,
            LinkFaults::cutToServer,
            LinkFaults::heldToServer);

    private FaultMixes() {}

    static Fault any(SeededChoice dice) {
        return switch (dice.number(0, 4)) {
            case 0 -> new CombinedFault(List.of(broker(dice), hurt(dice)));
            case 1 -> new CombinedFault(List.of(broker(dice), link(dice)));
            case 2 -> new CombinedFault(List.of(hurt(dice), link(dice)));
            case 3 -> new CombinedFault(hurts(dice));
            default -> new CombinedFault(List.of(broker(dice), hurt(dice), link(dice)));
        };
    }

    private static Fault broker(SeededChoice dice) {
        return dice.oneOf(BROKER_FAULTS).apply(dice.oneOf(List.of(BrokerRole.values())));
    }

    private static Fault hurt(SeededChoice dice) {
        return dice.oneOf(HURTS).apply(dice.server());
    }

    private static Fault link(SeededChoice dice) {
        return dice.oneOf(LINK_FAULTS).apply(dice);
    }

    /** Of two servers. */
    private static List<Fault> hurts(SeededChoice dice) {
        int first = dice.server();
        int second = dice.otherServer(first);
        return List.of(dice.oneOf(HURTS).apply(first), dice.oneOf(HURTS).apply(second));
    }
}
