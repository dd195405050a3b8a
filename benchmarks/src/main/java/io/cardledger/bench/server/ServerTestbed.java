package io.cardledger.bench.server;

import io.cardledger.bench.broker.BenchBroker;
import io.cardledger.bench.broker.BenchTopics;
import io.cardledger.bench.engine.Assignment;
import io.cardledger.bench.workload.Input;
import io.cardledger.bench.workload.Workload;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A broker with a topic of operations of its own, for billing-servers that are asked while they fold. */
public final class ServerTestbed implements AutoCloseable {

    /** The heap and collector of all servers that are not in a race. */
    public static final List<String> JVM = List.of("-Xmx1g", "-XX:+UseG1GC");

    private final BenchBroker broker;
    private final String name;
    private final Path directory;
    private final KafkaConsumer<byte[], byte[]> group;
    private final int partitions;

    /** @param name of the group and of everything else */
    public ServerTestbed(String name, Path directory) {
        this(name, directory, Assignment.PARTITIONS);
    }

    /** The same with another number of partitions; then the servers must be told so too. */
    public ServerTestbed(String name, Path directory, int partitions) {
        this.name = name;
        this.partitions = partitions;
        this.directory = directory.resolve(name);
        this.broker = BenchBroker.start(this.directory.resolve("broker"));
        try (BenchTopics topics = new BenchTopics(broker.clientProperties())) {
            topics.create(input(), partitions, false);
        }
        Map<String, Object> properties = new HashMap<>(broker.clientProperties());
        properties.put("group.id", name);
        properties.put("enable.auto.commit", false);
        group = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The broker. */
    public BenchBroker broker() {
        return broker;
    }

    /** The topic of operations. */
    public String input() {
        return name + "-input";
    }

    /** The topic of balances; those of queries and replies begin with it. */
    public String output() {
        return name + "-balances";
    }

    /** Writes operations. */
    public void write(Workload workload) {
        Input.write(workload, input(), broker.clientProperties());
    }

    /** One of several servers. */
    public ServerProgram server(int number, boolean inMemory) {
        Path own = directory.resolve("server" + number);
        return ServerProgram.of(new Assignment(broker.address(), input(), name, output(), own, inMemory));
    }

    /** How many operations are folded and committed. */
    public long folded() {
        return group.committed(Set.copyOf(partitions())).values().stream()
                .filter(Objects::nonNull)
                .mapToLong(committed -> committed.offset())
                .sum();
    }

    /** How many there are. */
    public long written() {
        return group.endOffsets(partitions()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private List<TopicPartition> partitions() {
        return BenchTopics.partitions(input(), partitions);
    }

    @Override
    public void close() {
        group.close();
        broker.close();
    }
}
