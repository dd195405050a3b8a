package io.cardledger.server.instances;

import io.cardledger.server.instances.PartitionStatus.Role;
import io.cardledger.server.instances.PartitionStatus.State;
import io.cardledger.server.lookup.CompletenessQuery;
import io.cardledger.server.lookup.LocalStore;
import io.cardledger.server.routing.ChangelogLag;
import io.cardledger.server.routing.ChangelogLags;
import io.cardledger.server.settings.OwnAddress;
import io.cardledger.server.streams.BillingStreams;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.TaskMetadata;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What this instance does, as its own tasks say. */
@Component
@RequiredArgsConstructor
class OwnStatus {

    private static final String STOPPED = "NOT_RUNNING";

    private final BillingStreams streams;
    private final LocalStore store;
    private final ChangelogLags lags;
    private final OwnAddress self;

    CompletableFuture<InstanceStatus> now() {
        return lags.latest().handle((known, failure) -> status(known == null ? Map.of() : known));
    }

    private InstanceStatus status(Map<Integer, ChangelogLag> known) {
        KafkaStreams client = streams.client();
        return client == null
                ? new InstanceStatus(self.hostAndPort(), STOPPED, List.of())
                : new InstanceStatus(self.hostAndPort(), client.state().name(), partitions(client, known));
    }

    private List<PartitionStatus> partitions(KafkaStreams client, Map<Integer, ChangelogLag> known) {
        return client.metadataForLocalThreads().stream()
                .flatMap(thread -> Stream.concat(
                        all(thread.activeTasks(), Role.ACTIVE, known), all(thread.standbyTasks(), Role.STANDBY, known)))
                .sorted(Comparator.comparing(PartitionStatus::partition))
                .toList();
    }

    private Stream<PartitionStatus> all(Set<TaskMetadata> tasks, Role role, Map<Integer, ChangelogLag> known) {
        return tasks.stream().map(task -> partition(task.taskId().partition(), role, known));
    }

    private PartitionStatus partition(int partition, Role role, Map<Integer, ChangelogLag> known) {
        ChangelogLag lag = known.get(partition);
        State state = isReady(partition, role, lag) ? State.READY : State.RESTORING;
        return lag == null
                ? new PartitionStatus(partition, role, state, null, null)
                : new PartitionStatus(partition, role, state, lag.restored(), lag.behind());
    }

    private boolean isReady(int partition, Role role, @Nullable ChangelogLag lag) {
        return role == Role.ACTIVE
                ? store.ask(new CompletenessQuery(), partition).isPresent()
                : lag != null && lag.isCaughtUp();
    }
}
