package io.cardledger.server.streams;

import io.cardledger.server.settings.BillingServerSettings;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.LagInfo;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** The running Kafka Streams client: started after the checks and before the web server, stopped after it. */
@Slf4j
@RequiredArgsConstructor
public final class BillingStreams implements SmartLifecycle {

    /** Below the web server's phase: whoever asks while the server stops is still answered. */
    static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4_096;

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(4);
    private static final Duration JOIN_TIMEOUT = Duration.ofSeconds(5);
    private static final long JOIN_CHECK_MILLIS = 10;

    private final BillingServerSettings settings;
    private final Preflight preflight;
    private final Function<StreamsConfig, Topology> topology;
    private final StreamsObservers observers;
    private volatile @Nullable KafkaStreams streams;

    /**
     * Starts on what is on the disk, or without it if that is damaged. Returns once this instance knows where all
     * accounts are, or after 5 s: until then it could only tell its callers to wait, while the other instances can
     * answer them.
     */
    @Override
    public void start() {
        try {
            begin();
        } catch (ProcessorStateException e) {
            LocalState.discard(settings.server());
            begin();
        }
        awaitAssignment(System.nanoTime() + JOIN_TIMEOUT.toNanos());
    }

    private void awaitAssignment(long deadline) {
        try {
            while (instances().isEmpty() && System.nanoTime() < deadline) {
                Thread.sleep(JOIN_CHECK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin() {
        Properties properties = preflight.run();
        StreamsConfig config = new StreamsConfig(properties);
        KafkaStreams client = new KafkaStreams(topology.apply(config), config);
        observers.attach(client);
        try {
            client.start();
        } catch (RuntimeException e) {
            observers.detach();
            client.close(CLOSE_TIMEOUT);
            throw e;
        }
        streams = client;
    }

    /** Ends the client whose state on the disk turned out to be damaged, and starts another one without that state. */
    synchronized void startAnew() {
        KafkaStreams damaged = streams;
        if (damaged != null) {
            damaged.close(CLOSE_TIMEOUT);
            observers.detach();
            LocalState.discard(settings.server());
            begin();
        }
    }

    /** The client, or null as long as it is not started. */
    public @Nullable KafkaStreams client() {
        return streams;
    }

    /** The instances and what each has, by the last assignment seen; none as long as none was. */
    public Collection<StreamsMetadata> instances() {
        KafkaStreams client = streams;
        try {
            return client == null ? List.of() : client.metadataForAllStreamsClients();
        } catch (IllegalStateException | StreamsException e) {
            return List.of();
        }
    }

    /**
     * How far this instance's copies of a store follow its changelog, by partition; asks the brokers.
     *
     * @throws StreamsException if they do not tell
     */
    public Map<Integer, LagInfo> lags(String store) {
        KafkaStreams client = streams;
        return client == null ? Map.of() : client.allLocalStorePartitionLags().getOrDefault(store, Map.of());
    }

    /** Leaves the group, so that the others take over at once; a static member stays in it on purpose. */
    @Override
    public synchronized void stop() {
        KafkaStreams running = streams;
        streams = null;
        if (running != null) {
            observers.detach();
            boolean isStatic = settings.server().streams().staticInstanceId() != null;
            boolean closed = running.close(CloseOptions.timeout(CLOSE_TIMEOUT)
                    .withGroupMembershipOperation(
                            isStatic
                                    ? CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP
                                    : CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
            log.info(closed ? "the fold has stopped" : "the fold did not stop within {}", CLOSE_TIMEOUT);
        }
    }

    @Override
    public boolean isRunning() {
        return streams != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
