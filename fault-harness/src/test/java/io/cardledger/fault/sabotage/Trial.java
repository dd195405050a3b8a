package io.cardledger.fault.sabotage;

import static org.awaitility.Awaitility.await;

import io.cardledger.fault.cluster.FaultCluster;
import io.cardledger.fault.cluster.settings.ClusterOverrides;
import io.cardledger.fault.cluster.settings.ClusterSettings;
import io.cardledger.fault.cluster.settings.StoreKind;
import io.cardledger.fault.history.History;
import io.cardledger.fault.load.Load;
import io.cardledger.fault.load.driver.LoadSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A short run of servers, broken or not, with one fault or none.
 *
 * @param cluster what runs
 * @param load what drives it
 * @param fault what happens to it in the middle
 */
record Trial(ClusterSettings cluster, LoadSettings load, Consumer<FaultCluster> fault) {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int OPERATIONS = 1_000;
    private static final int ANSWERS = 1_000;
    private static final LoadSettings LOAD = LoadSettings.standard().toBuilder()
            .queriesPerSecond(150)
            .staleness(Duration.ZERO)
            .build();

    /** Of servers on one broker, which misses a dead server after two seconds, so that a trial takes less time. */
    static Trial of(int servers, List<String> jvmOptions, List<String> arguments, Consumer<FaultCluster> fault) {
        List<String> all = Stream.concat(Stream.of("--billing.server.streams.session-timeout=2s"), arguments.stream())
                .toList();
        ClusterOverrides special =
                new ClusterOverrides(Map.of("group.min.session.timeout.ms", "1000"), jvmOptions, all);
        return new Trial(ClusterSettings.of(1, servers, StoreKind.IN_MEMORY).with(special), LOAD, fault);
    }

    /** Of three brokers, of which writers trust one alone. */
    static Trial ofTrustInOneBroker() {
        LoadSettings trusting = LOAD.toBuilder().acks("1").build();
        return new Trial(
                ClusterSettings.of(3, 1, StoreKind.IN_MEMORY), trusting, TrialFaults::loseWhatOnlyTheLeaderHas);
    }

    /** Runs it, and shows what is left of it to the audience while it still stands. */
    void run(Path directory, long seed, BiConsumer<FaultCluster, History> audience) {
        try (FaultCluster running = FaultCluster.start(cluster, directory);
                Load driven = Load.start(running.access(), seed, load)) {
            awaitMore(driven.history());
            fault.accept(running);
            awaitMore(driven.history());
            audience.accept(running, driven.stop());
        }
    }

    private static void awaitMore(History history) {
        long operations = history.acknowledged() + OPERATIONS;
        long answers = history.answers() + ANSWERS;
        await().atMost(TIMEOUT).until(() -> history.acknowledged() >= operations && history.answers() >= answers);
    }
}
