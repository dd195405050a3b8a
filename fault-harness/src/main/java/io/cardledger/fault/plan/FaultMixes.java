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

    static Fault any(SeededChoice choice) {
        return switch (choice.number(0, 4)) {
            case 0 -> new CombinedFault(List.of(broker(choice), hurt(choice)));
            case 1 -> new CombinedFault(List.of(broker(choice), link(choice)));
            case 2 -> new CombinedFault(List.of(hurt(choice), link(choice)));
            case 3 -> new CombinedFault(hurts(choice));
            default -> new CombinedFault(List.of(broker(choice), hurt(choice), link(choice)));
        };
    }

    private static Fault broker(SeededChoice choice) {
        return choice.oneOf(BROKER_FAULTS).apply(choice.oneOf(List.of(BrokerRole.values())));
    }

    private static Fault hurt(SeededChoice choice) {
        return choice.oneOf(HURTS).apply(choice.server());
    }

    private static Fault link(SeededChoice choice) {
        return choice.oneOf(LINK_FAULTS).apply(choice);
    }

    /** Of two servers. */
    private static List<Fault> hurts(SeededChoice choice) {
        int first = choice.server();
        int second = choice.otherServer(first);
        return List.of(choice.oneOf(HURTS).apply(first), choice.oneOf(HURTS).apply(second));
    }
}
