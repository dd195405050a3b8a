package io.cardledger.e2e.fault.chaos;

/** How a server loses its state. */
final class StateFaults {

    private StateFaults() {}

    static Fault wipedAfterKill(int server) {
        return new LostState(new ServerKill(server), server, new StateDamage.Wiped());
    }

    static Fault wipedAfterStop(int server) {
        return new LostState(new ServerStop(server), server, new StateDamage.Wiped());
    }

    static Fault truncatedAfterKill(int server, long seed) {
        return new LostState(new ServerKill(server), server, new StateDamage.Truncated(seed));
    }

    static Fault truncatedAfterStop(int server, long seed) {
        return new LostState(new ServerStop(server), server, new StateDamage.Truncated(seed));
    }
}
