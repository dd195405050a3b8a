package io.cardledger.e2e.fault.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cardledger.e2e.fault.cluster.Access;
import io.cardledger.e2e.fault.history.Caller;
import io.cardledger.e2e.fault.history.History;
import io.cardledger.e2e.fault.history.Terms;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/** Writers, readers and askers that keep a cluster busy, and write down all that they are told. */
public final class Load implements AutoCloseable {

    private static final double PROBES_PER_SECOND = 4;

    private final Scene scene;
    private final Asking asking;
    private final Writers writers;
    private final Readers readers;
    private volatile boolean stopping;
    private boolean stopped;

    private Load(Scene scene, int partitions) {
        this.scene = scene;
        Caller caller = new Caller();
        this.asking = new Asking(scene, caller);
        this.readers = new Readers(scene, asking);
        this.writers = new Writers(scene, partitions);
        writers.start();
        readers.start();
        if (scene.settings().batches()) {
            readers.list(caller);
        }
        Outbox probes = writers.outbox("none");
        IntStream.range(0, partitions).forEach(partition -> probe(partition, partitions, probes));
    }

    /** Starts them; all that they do follows from the seed. */
    public static Load start(Access access, long seed, LoadSettings settings) {
        try (TopicAdmin admin = new TopicAdmin(access.clientProperties())) {
            Map<Integer, Long> ends = admin.ends();
            History history = new History(new Terms(ends, settings.copies(), settings.staleness()));
            return new Load(new Scene(access, settings, history, new Cards(), seed), ends.size());
        }
    }

    /** Of each partition, one card is written and read all the time. */
    private void probe(int partition, int partitions, Outbox probes) {
        String card = IntStream.iterate(0, n -> n + 1)
                .mapToObj(n -> scene.tag() + "-probe-" + n)
                .filter(name -> BuiltInPartitioner.partitionForKey(name.getBytes(UTF_8), partitions) == partition)
                .findFirst()
                .orElseThrow();
        Pace pace = new Pace(PROBES_PER_SECOND);
        writers.crew()
                .add(
                        "probe-" + partition,
                        new Prober(scene, asking, probes, new Prober.Card(card, () -> stopping), pace));
        readers.pulse(card);
    }

    /** What was seen so far. */
    public History history() {
        return scene.history();
    }

    /** Stops the writers, waits until each of their sends was acknowledged or refused, then stops the others. */
    public synchronized History stop() {
        if (!stopped) {
            stopped = true;
            stopping = true;
            writers.stop();
            readers.stop();
            scene.history().end();
        }
        return scene.history();
    }

    @Override
    public void close() {
        stop();
    }
}
