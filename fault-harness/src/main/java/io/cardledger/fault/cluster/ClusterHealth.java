package io.cardledger.fault.cluster;

import static org.awaitility.Awaitility.await;

import io.cardledger.fault.cluster.process.BillingServerProcess;
import io.cardledger.fault.cluster.process.BrokerProcess;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import lombok.RequiredArgsConstructor;

/** Whether brokers and servers are well, and the wait until they are. */
@RequiredArgsConstructor
final class ClusterHealth {

    private static final Duration TIMEOUT = Duration.ofSeconds(120);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final List<BrokerProcess> brokers;
    private final List<BillingServerProcess> servers;
    private final ClusterObserver observer;
    private final ServerClient client = new ServerClient();

    void awaitBrokers() {
        eventually(
                "all brokers, all replicas in sync",
                () -> observer.liveBrokers() == brokers.size() && observer.isFullyReplicated());
    }

    void awaitServers() {
        List<BillingServerProcess> running =
                servers.stream().filter(BillingServerProcess::isRunning).toList();
        boolean withStandbys = running.size() > 1;
        eventually("readiness of " + running.size() + " servers", () -> all(running, this::isReady));
        eventually("a task for each of " + running.size() + " servers", () -> observer.isSharedBy(running.size()));
        eventually(
                "active instances and standbys of all partitions",
                () -> all(
                        running,
                        server -> InstancesReport.toldBy(server, client).areComplete(withStandbys)));
    }

    private static boolean all(List<BillingServerProcess> servers, Check check) throws InterruptedException {
        for (BillingServerProcess server : servers) {
            if (!check.holds(server.uri())) {
                return false;
            }
        }
        return true;
    }

    private boolean isReady(URI server) throws InterruptedException {
        return client.get(server, "/actuator/health/readiness", LIMIT)
                .filter(answer -> answer.statusCode() == 200)
                .isPresent();
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
        servers.stream().filter(BillingServerProcess::hasFailed).findFirst().ifPresent(server -> {
            throw new IllegalStateException("server " + server.index() + " ended although nobody ended it");
        });
        brokers.stream().filter(BrokerProcess::hasFailed).findFirst().ifPresent(broker -> {
            throw new IllegalStateException("broker " + broker.id() + " ended although nobody ended it");
        });
    }

    @FunctionalInterface
    private interface Check {
        boolean holds(URI server) throws InterruptedException;
    }
}
