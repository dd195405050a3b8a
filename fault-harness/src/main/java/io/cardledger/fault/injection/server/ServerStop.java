package io.cardledger.fault.injection.server;

import io.cardledger.fault.cluster.FaultCluster;
import io.cardledger.fault.injection.Fault;
import java.time.Duration;
import lombok.RequiredArgsConstructor;

/** A server is told to stop, and does so in order. */
@RequiredArgsConstructor
public final class ServerStop implements Fault {

    private static final double MILLIS = 1_000;

    private final int server;
    private Duration end = Duration.ZERO;

    @Override
    public void inflict(FaultCluster cluster) {
        long start = System.nanoTime();
        cluster.server(server).terminate();
        end = Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void heal(FaultCluster cluster) {
        cluster.server(server).start();
    }

    @Override
    public String toString() {
        String gone = end.isZero() ? "" : ", gone after %.1f s".formatted(end.toMillis() / MILLIS);
        return "SIGTERM of server " + server + gone;
    }
}
