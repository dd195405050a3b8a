package io.cardledger.fault.injection.server;

import io.cardledger.fault.injection.Fault;

/** How a server loses its state. */
public final class StateFaults {

    private StateFaults() {}

    public static Fault wipedAfterKill(int server) {
        return new StateLoss(new ServerKill(server), server, new StateDamage.Wiped());
    }

    public static Fault wipedAfterStop(int server) {
        return new StateLoss(new ServerStop(server), server, new StateDamage.Wiped());
    }

    public static Fault truncatedAfterKill(int server, long seed) {
        return new StateLoss(new ServerKill(server), server, new StateDamage.Truncated(seed));
    }

    public static Fault truncatedAfterStop(int server, long seed) {
        return new StateLoss(new ServerStop(server), server, new StateDamage.Truncated(seed));
    }
}
