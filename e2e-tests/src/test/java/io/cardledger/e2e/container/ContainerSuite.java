package io.cardledger.e2e.container;

import io.cardledger.e2e.suite.Deployment;
import io.cardledger.e2e.suite.Secrets;
import io.cardledger.test.file.Workspace;
import io.cardledger.test.network.FreePorts;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.testcontainers.containers.Network;
import org.testcontainers.lifecycle.Startables;

/** The suite in containers: a broker, two servers and the clients, of the images that this clone makes. */
final class ContainerSuite implements AutoCloseable {

    private final Path logs = Workspace.directory("containers");
    private final Network network = Network.newNetwork();
    private final Broker broker = new Broker(network, FreePorts.next());
    private final List<Application> servers =
            Stream.generate(this::server).limit(2).toList();
    private final Application billingClient =
            client("billing-client", 8081).withEnv("BILLING_CLIENT_GENERATOR_ENABLED", "false");
    private final Application balanceClient = client("balance-client", 8082);

    private ContainerSuite() {}

    /** Starts it; returns when it is ready. */
    static ContainerSuite start() {
        ContainerSuite suite = new ContainerSuite();
        try {
            suite.broker.start();
            Startables.deepStart(suite.applications()).join();
            return suite;
        } catch (RuntimeException e) {
            suite.close();
            throw e;
        }
    }

    Deployment deployment() {
        return new Deployment(
                servers.stream().map(Application::address).toList(),
                billingClient.address(),
                balanceClient.address(),
                broker.getBootstrapServers(),
                Broker.login());
    }

    /** One of the two. */
    Application server(int index) {
        return servers.get(index);
    }

    Broker broker() {
        return broker;
    }

    /** Ends it, keeps what it logged, and checks that it told nothing that it must not tell. */
    @Override
    public void close() {
        applications().forEach(application -> application.stop(logs));
        broker.stop();
        network.close();
        Secrets.requireKept(logs);
    }

    private Stream<Application> applications() {
        return Stream.concat(servers.stream(), Stream.of(billingClient, balanceClient));
    }

    private Application server() {
        return new Application("billing-server", 8080, FreePorts.next(), network)
                .withState("/var/lib/cardledger")
                .withEnv("STATE_DIRECTORIES", "/var/lib/cardledger");
    }

    private Application client(String name, int port) {
        return new Application(name, port, FreePorts.next(), network);
    }
}
