package io.cardledger.standalone.suite;

import io.cardledger.balance.board.BoardView;
import io.cardledger.broker.BrokerException;
import io.cardledger.broker.BrokerSettings;
import io.cardledger.broker.DataDirectory;
import io.cardledger.broker.KraftBroker;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.slf4j.LoggerFactory;

/** Broker and applications: started in order, stopped in the opposite order. */
@RequiredArgsConstructor
public final class Suite {

    private final SuitePlan plan;
    private final StartProgress progress;
    private final Consumer<String> onFault;
    private final Deque<Runnable> undoing = new ArrayDeque<>();

    private volatile boolean stopping;

    /**
     * Starts everything and returns when it runs.
     *
     * @return what shows the balances
     * @throws SuiteException if something does not start; what did is running still, until {@link #stop} is called
     */
    public synchronized Supplier<BoardView> start() {
        try {
            PortCheck.requireFree(plan);
            Path directory = claimDirectory();
            SuiteLog.open(directory.resolve("logs"));
            KafkaCluster cluster = plan.external() == null ? startBroker(directory) : plan.external();
            Path state = directory.resolve("state").resolve(cluster.id());
            return startApplications(new ApplicationPlans(plan, cluster, state, onFault));
        } catch (BrokerException e) {
            throw new SuiteException(String.valueOf(e.getMessage()), e);
        }
    }

    private Path claimDirectory() {
        DataDirectory directory = DataDirectory.claim(plan.directory());
        undoing.push(directory::close);
        return directory.path();
    }

    private KafkaCluster startBroker(Path directory) {
        BrokerSettings settings = BrokerSettings.builder()
                .host(plan.host())
                .advertisedHost(plan.advertisedHost())
                .port(plan.brokerPort())
                .controllerPort(plan.controllerPort())
                .directory(directory.resolve("broker"))
                .build();
        KraftBroker broker = KraftBroker.start(settings, fault -> onFault.accept(fault.getMessage()));
        undoing.push(broker::close);
        progress.started("broker", broker.bootstrapServers());
        Map<String, String> properties = broker.clientProperties().entrySet().stream()
                .filter(property -> !property.getKey().equals("bootstrap.servers"))
                .collect(Collectors.toMap(Map.Entry::getKey, property -> (String) property.getValue()));
        return new KafkaCluster(broker.bootstrapServers(), properties);
    }

    private Supplier<BoardView> startApplications(ApplicationPlans plans) {
        if (stopping) {
            throw new SuiteException("stopped while it started");
        }
        SuiteApplications applications = new SuiteApplications(plans);
        undoing.push(applications::stop);
        applications.start(started -> progress.started(started.name(), started.address()));
        return applications.board()::latest;
    }

    /** Stops what was started, in the opposite order; waits for a start that goes on. */
    public void stop() {
        stopping = true;
        synchronized (this) {
            undoing.forEach(Suite::undo);
            undoing.clear();
        }
    }

    private static void undo(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            // the next ones are to be stopped all the same
            LoggerFactory.getLogger(Suite.class).warn("something did not stop cleanly", e);
        }
    }
}
