package io.cardledger.e2e.fault.cluster;

import io.cardledger.e2e.suite.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Brokers, billing-servers and the links between them, each a real process that faults may hit. */
public final class FaultCluster implements AutoCloseable {

    private final Access access;
    private final Network network;
    private final List<BrokerProcess> brokers;
    private final List<ServerProcess> servers;
    private final Observer observer;
    private final Vitals vitals;

    private FaultCluster(ClusterSettings settings, Path directory) {
        Addresses addresses = Addresses.of(settings);
        access = addresses.access();
        network = new Network(addresses);
        brokers = Brokers.prepare(addresses, settings, directory);
        servers = IntStream.range(0, settings.servers())
                .mapToObj(
                        server -> new ServerProcess(server, addresses, settings, directory.resolve("server" + server)))
                .toList();
        observer = new Observer(access);
        vitals = new Vitals(brokers, servers, observer);
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
            cluster.servers.forEach(ServerProcess::start);
            cluster.awaitSettled();
            return cluster;
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** How drivers and readers reach it. */
    public Access access() {
        return access;
    }

    /** The links that can be cut. */
    public Network network() {
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
    public List<ServerProcess> servers() {
        return servers;
    }

    /** The server of that number, from 0 on. */
    public ServerProcess server(int index) {
        return servers.get(index);
    }

    /** Who has which role. */
    public Observer observer() {
        return observer;
    }

    /** Starts what does not run, lets go on what is paused, mends every link, and waits until all is well. */
    public void heal() {
        vitals.requireNoneFailed();
        network.heal();
        brokers.forEach(BrokerProcess::resume);
        servers.forEach(ServerProcess::resume);
        brokers.forEach(BrokerProcess::start);
        awaitBrokers();
        servers.forEach(ServerProcess::start);
        awaitSettled();
    }

    /** Waits until all brokers are there and all replicas are in sync. */
    public void awaitBrokers() {
        vitals.awaitBrokers();
    }

    /**
     * Waits until all brokers are well, and of the servers that run every one owns a part of the work and every
     * partition has a standby.
     */
    public void awaitSettled() {
        vitals.awaitBrokers();
        vitals.awaitServers();
    }

    /** Waits until the controller has noticed that the broker is gone; a sole one has nobody to notice. */
    public void awaitNoticedLoss(BrokerProcess broker) {
        if (brokers.size() > 1) {
            vitals.awaitLoss(broker);
        }
    }

    /** Ends every process, however it is doing. */
    @Override
    public void close() {
        observer.close();
        servers.forEach(ServerProcess::kill);
        brokers.forEach(BrokerProcess::kill);
        network.close();
    }
}
