package io.cardledger.fault.plan;

import io.cardledger.fault.injection.Fault;
import io.cardledger.fault.injection.NoFault;
import io.cardledger.fault.injection.RollingRestart;
import io.cardledger.fault.injection.Scaling;
import io.cardledger.fault.injection.SeededChoice;
import io.cardledger.fault.injection.broker.BrokerKill;
import io.cardledger.fault.injection.broker.BrokerPause;
import io.cardledger.fault.injection.broker.BrokerRole;
import io.cardledger.fault.injection.link.LinkFaults;
import io.cardledger.fault.injection.server.ServerKill;
import io.cardledger.fault.injection.server.ServerPause;
import io.cardledger.fault.injection.server.ServerStop;
import io.cardledger.fault.injection.server.StateFaults;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every fault there is, by its name. */
public enum FaultKind {
    CALM(10, 20, choice -> new NoFault()),
    SERVER_KILL(1, 10, choice -> new ServerKill(choice.server())),
    SERVER_TERM(1, 10, choice -> new ServerStop(choice.server())),
    SERVER_PAUSE(5, 20, choice -> new ServerPause(choice.server())),
    BROKER_KILL_LEADER(1, 6, choice -> new BrokerKill(BrokerRole.LEADER)),
    BROKER_KILL_GROUP_COORDINATOR(1, 6, choice -> new BrokerKill(BrokerRole.GROUP_COORDINATOR)),
    BROKER_KILL_TRANSACTION_COORDINATOR(1, 6, choice -> new BrokerKill(BrokerRole.TRANSACTION_COORDINATOR)),
    BROKER_KILL_CONTROLLER(1, 6, choice -> new BrokerKill(BrokerRole.CONTROLLER)),
    BROKER_PAUSE_LEADER(5, 20, choice -> new BrokerPause(BrokerRole.LEADER)),
    BROKER_PAUSE_GROUP_COORDINATOR(5, 20, choice -> new BrokerPause(BrokerRole.GROUP_COORDINATOR)),
    BROKER_PAUSE_TRANSACTION_COORDINATOR(5, 20, choice -> new BrokerPause(BrokerRole.TRANSACTION_COORDINATOR)),
    BROKER_PAUSE_CONTROLLER(5, 20, choice -> new BrokerPause(BrokerRole.CONTROLLER)),
    LINK_CUT_BROKER(2, 12, LinkFaults::cutToOneBroker),
    LINK_CUT_ALL_BROKERS(2, 12, LinkFaults::cutToAllBrokers),
    LINK_CUT_SERVER(2, 12, LinkFaults::cutToServer),
    LINK_HOLD_BROKER(2, 15, LinkFaults::heldToOneBroker),
    LINK_HOLD_ALL_BROKERS(2, 15, LinkFaults::heldToAllBrokers),
    LINK_HOLD_SERVER(2, 12, LinkFaults::heldToServer),
    STATE_WIPED_AFTER_KILL(1, 8, choice -> StateFaults.wipedAfterKill(choice.server())),
    STATE_WIPED_AFTER_TERM(1, 8, choice -> StateFaults.wipedAfterStop(choice.server())),
    STATE_TRUNCATED_AFTER_KILL(1, 8, choice -> StateFaults.truncatedAfterKill(choice.server(), choice.seed())),
    STATE_TRUNCATED_AFTER_TERM(1, 8, choice -> StateFaults.truncatedAfterStop(choice.server(), choice.seed())),
    SCALE(1, 5, choice -> new Scaling(choice.server())),
    ROLLING_RESTART(0, 0, choice -> new RollingRestart()),
    MIX(5, 15, FaultMixes::any);

    private final Duration least;
    private final Duration most;
    private final Function<SeededChoice, Fault> maker;

    FaultKind(int leastSeconds, int mostSeconds, Function<SeededChoice, Fault> maker) {
        this.least = Duration.ofSeconds(leastSeconds);
        this.most = Duration.ofSeconds(mostSeconds);
        this.maker = maker;
    }

    /**
     * The one that is called so.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static FaultKind named(String option) {
        return Arrays.stream(values())
                .filter(kind -> kind.option().equals(option))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no fault " + option + "; there are: "
                        + Arrays.stream(values()).map(FaultKind::option).collect(Collectors.joining(", "))));
    }

    /** How it is called on the command line and in reports. */
    public String option() {
        return name().toLowerCase().replace('_', '-');
    }

    /** Whether a cluster of so many brokers and servers can have it. */
    public boolean fits(int brokers, int servers) {
        return switch (this) {
            case BROKER_KILL_GROUP_COORDINATOR,
                    BROKER_KILL_TRANSACTION_COORDINATOR,
                    BROKER_KILL_CONTROLLER,
                    BROKER_PAUSE_GROUP_COORDINATOR,
                    BROKER_PAUSE_TRANSACTION_COORDINATOR,
                    BROKER_PAUSE_CONTROLLER,
                    LINK_CUT_BROKER,
                    LINK_HOLD_BROKER -> brokers > 1;
            case LINK_CUT_SERVER, LINK_HOLD_SERVER, SCALE, MIX -> servers > 1;
            default -> true;
        };
    }

    Fault fault(SeededChoice choice) {
        return maker.apply(choice);
    }

    Duration lasting(SeededChoice choice) {
        return choice.between(least, most);
    }
}
