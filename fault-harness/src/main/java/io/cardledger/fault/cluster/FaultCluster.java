package io.cardledger.fault.cluster;

import io.cardledger.fault.cluster.network.ClusterAddresses;
import io.cardledger.fault.cluster.network.ClusterNetwork;
import io.cardledger.fault.cluster.process.BillingServerProcess;
import io.cardledger.fault.cluster.process.BrokerProcess;
import io.cardledger.fault.cluster.process.BrokerProcesses;
import io.cardledger.fault.cluster.settings.ClusterSettings;
import io.cardledger.test.file.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Brokers, billing-servers and the links between them, each a real process that faults may hit. */
public final class FaultCluster implements AutoCloseable {

    private final ClusterAccess access;
    private final ClusterNetwork network;
    private final List<BrokerProcess> brokers;
    private final List<BillingServerProcess> servers;
    private final ClusterObserver observer;
    private final ClusterHealth health;

    private FaultCluster(ClusterSettings settings, Path directory) {
        ClusterAddresses addresses = ClusterAddresses.of(settings);
        access = ClusterAccess.to(addresses);
        network = new ClusterNetwork(addresses);
        brokers = BrokerProcesses.prepare(addresses, settings, directory);
        servers = IntStream.range(0, settings.servers())
                .mapToObj(server ->
                        new BillingServerProcess(server, addresses, settings, directory.resolve("server" + server)))
                .toList();
        observer = new ClusterObserver(access);
        health = new ClusterHealth(brokers, servers, observer);
    }

    /**
     * Starts all of it, and returns when every server owns a part of the work.
     *
     * @param directory for data and logs; it is left to the caller to delete it
     */
    public static FaultCluster start(ClusterSettings settings, Path directory) {
        Workspace.create(directory);
        FaultCluster cluster = new FaultCluster(settings, directory);
        try {
            cluster.brokers.forEach(BrokerProcess::start);
            cluster.awaitBrokers();
            cluster.servers.forEach(BillingServerProcess::start);
            cluster.awaitSettled();
            return cluster;
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** How drivers and readers reach it. */
    public ClusterAccess access() {
        return access;
    }

    /** The links that can be cut. */
    public ClusterNetwork network() {
        return network;
    }

    /** All brokers, running or not. */
    public List<BrokerProcess> brokers() {
        return brokers;
    }

    /** The broker of that number, from 1 on. */
    public BrokerProcess broker(int id) {
        return brokers.get(id - 1);
    }

    /** All servers, running or not. */
    public List<BillingServerProcess> servers() {
        return servers;
    }

    /** The server of that number, from 0 on. */
    public BillingServerProcess server(int index) {
        return servers.get(index);
    }

    /** Who has which role. */
    public ClusterObserver observer() {
        return observer;
    }

    /** Starts what does not run, lets go on what is paused, mends every link, and waits until all is well. */
    public void heal() {
        health.requireNoneFailed();
        network.heal();
        brokers.forEach(BrokerProcess::resume);
        servers.forEach(BillingServerProcess::resume);
        brokers.forEach(BrokerProcess::start);
        awaitBrokers();
        servers.forEach(BillingServerProcess::start);
        awaitSettled();
    }

    /** Waits until all brokers are there and all replicas are in sync. */
    public void awaitBrokers() {
        health.awaitBrokers();
    }

    /**
     * Waits until all brokers are well, and of the servers that run every one owns a part of the work and every
     * partition has a standby.
     */
    public void awaitSettled() {
        health.awaitBrokers();
        health.awaitServers();
    }

    /** Waits until the controller has noticed that the broker is gone; a sole one has nobody to notice. */
    public void awaitNoticedLoss(BrokerProcess broker) {
        if (brokers.size() > 1) {
            health.awaitLoss(broker);
        }
    }

    /** Ends every process, however it is doing. */
    @Override
    public void close() {
        observer.close();
        servers.forEach(BillingServerProcess::kill);
        brokers.forEach(BrokerProcess::kill);
        network.close();
    }
}
