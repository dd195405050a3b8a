package io.cardledger.fault.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.fault.cluster.ClusterAccess;
import io.cardledger.fault.cluster.ServerClient;
import io.cardledger.fault.history.Expectations;
import io.cardledger.fault.history.History;
import io.cardledger.fault.load.driver.AcknowledgedCards;
import io.cardledger.fault.load.driver.DriverContext;
import io.cardledger.fault.load.driver.DriverPace;
import io.cardledger.fault.load.driver.LoadSettings;
import io.cardledger.fault.load.driver.TopicAdmin;
import io.cardledger.fault.load.http.BalanceCalls;
import io.cardledger.fault.load.send.OperationOutbox;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/** Writers, readers and askers that keep a cluster busy, and write down all that they are told. */
public final class Load implements AutoCloseable {

    private static final double PROBES_PER_SECOND = 4;

    private final DriverContext context;
    private final BalanceCalls asking;
    private final LoadWriters writers;
    private final LoadReaders readers;
    private volatile boolean stopping;
    private boolean stopped;

    private Load(DriverContext context, int partitions) {
        this.context = context;
        ServerClient caller = new ServerClient();
        this.asking = new BalanceCalls(context, caller);
        this.readers = new LoadReaders(context, asking);
        this.writers = new LoadWriters(context, partitions);
        writers.start();
        readers.start();
        if (context.settings().batches()) {
            readers.list(caller);
        }
        OperationOutbox probes = writers.outbox("none");
        IntStream.range(0, partitions).forEach(partition -> probe(partition, partitions, probes));
    }

    /** Starts them; all that they do follows from the seed. */
    public static Load start(ClusterAccess access, long seed, LoadSettings settings) {
        try (TopicAdmin admin = new TopicAdmin(access.clientProperties())) {
            Map<Integer, Long> ends = admin.ends();
            History history = new History(new Expectations(ends, settings.copies(), settings.staleness()));
            return new Load(new DriverContext(access, settings, history, new AcknowledgedCards(), seed), ends.size());
        }
    }

    /** Of each partition, one card is written and read all the time. */
    private void probe(int partition, int partitions, OperationOutbox probes) {
        String card = IntStream.iterate(0, n -> n + 1)
                .mapToObj(n -> context.tag() + "-probe-" + n)
                .filter(name -> BuiltInPartitioner.partitionForKey(name.getBytes(UTF_8), partitions) == partition)
                .findFirst()
                .orElseThrow();
        DriverPace pace = new DriverPace(PROBES_PER_SECOND);
        writers.threads()
                .add(
                        "probe-" + partition,
                        new VisibilityProber(
                                context, asking, probes, new VisibilityProber.Card(card, () -> stopping), pace));
        readers.pulse(card);
    }

    /** What was seen so far. */
    public History history() {
        return context.history();
    }

    /** Stops the writers, waits until each of their sends was acknowledged or refused, then stops the others. */
    public synchronized History stop() {
        if (!stopped) {
            stopped = true;
            stopping = true;
            writers.stop();
            readers.stop();
            context.history().end();
        }
        return context.history();
    }

    @Override
    public void close() {
        stop();
    }
}
