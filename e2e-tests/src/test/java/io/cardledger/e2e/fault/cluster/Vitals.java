package io.cardledger.e2e.fault.cluster;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import lombok.RequiredArgsConstructor;

/** Whether brokers and servers are well, and the wait until they are. */
@RequiredArgsConstructor
final class Vitals {

    private static final Duration TIMEOUT = Duration.ofSeconds(120);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final List<BrokerProcess> brokers;
    private final List<ServerProcess> servers;
    private final Observer observer;

    void awaitBrokers() {
        eventually(
                "all brokers, all replicas in sync",
                () -> observer.liveBrokers() == brokers.size() && observer.isFullyReplicated());
    }

    void awaitServers() {
        List<ServerProcess> running =
                servers.stream().filter(ServerProcess::isRunning).toList();
        boolean withStandbys = running.size() > 1;
        eventually(
                "readiness of " + running.size() + " servers",
                () -> running.stream().allMatch(ServerProcess::isReady));
        eventually("a task for each of " + running.size() + " servers", () -> observer.isSharedBy(running.size()));
        eventually(
                "owners and standbys of all partitions",
                () -> running.stream().allMatch(server -> Copies.toldBy(server).areComplete(withStandbys)));
    }

    void awaitLoss(BrokerProcess broker) {
        eventually("loss of broker " + broker.id(), () -> !observer.isLive(broker.id()));
    }

    private void eventually(String what, Callable<Boolean> condition) {
        await(what)
                .atMost(TIMEOUT)
                .pollInterval(PAUSE)
                .ignoreExceptions()
                .failFast(this::requireNoneFailed)
                .until(condition);
    }

    /** A process that ends by itself has not recovered, whoever starts it again. */
    void requireNoneFailed() {
        servers.stream().filter(ServerProcess::hasFailed).findFirst().ifPresent(server -> {
            throw new IllegalStateException("server " + server.index() + " ended although nobody ended it");
        });
        brokers.stream().filter(BrokerProcess::hasFailed).findFirst().ifPresent(broker -> {
            throw new IllegalStateException("broker " + broker.id() + " ended although nobody ended it");
        });
    }
}
