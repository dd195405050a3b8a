package io.cardledger.fault.cluster;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.jspecify.annotations.Nullable;

/** What the brokers know of themselves and of the servers' group. */
public final class ClusterObserver implements AutoCloseable {

    private static final String GROUP = "billing";
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final Admin admin;

    ClusterObserver(ClusterAccess access) {
        Map<String, Object> properties = new HashMap<>(access.clientProperties());
        properties.put("default.api.timeout.ms", 10_000);
        properties.put("request.timeout.ms", 3_000);
        properties.put("reconnect.backoff.max.ms", 200);
        admin = Admin.create(properties);
    }

    /** The broker that leads the partition. */
    public int leader(String topic, int partition) {
        TopicDescription description =
                answer(admin.describeTopics(List.of(topic)).topicNameValues().get(topic));
        return required(description.partitions().get(partition).leader()).id();
    }

    /** The broker that coordinates the servers' group. */
    public int groupCoordinator() {
        return required(group().coordinator()).id();
    }

    /** The broker that coordinates the transactions of one of the servers. */
    public int transactionCoordinator() {
        String id = answer(admin.listTransactions().all()).stream()
                .map(TransactionListing::transactionalId)
                .filter(one -> one.startsWith(GROUP))
                .sorted()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there are no transactions"));
        return answer(admin.describeTransactions(List.of(id)).description(id)).coordinatorId();
    }

    /** The broker that is the active controller. */
    public int controller() {
        return answer(admin.describeMetadataQuorum().quorumInfo()).leaderId();
    }

    /** How many brokers the controller takes for alive. */
    public int liveBrokers() {
        return answer(admin.describeCluster().nodes()).size();
    }

    /** Whether that broker is taken for alive. */
    public boolean isLive(int broker) {
        return answer(admin.describeCluster().nodes()).stream().anyMatch(node -> node.id() == broker);
    }

    /** Whether every partition of every topic has a leader, and all its replicas in sync. */
    public boolean isFullyReplicated() {
        Collection<String> topics = answer(
                admin.listTopics(new ListTopicsOptions().listInternal(true)).names());
        return answer(admin.describeTopics(topics).allTopicNames()).values().stream()
                .map(TopicDescription::partitions)
                .flatMap(List::stream)
                .allMatch(partition -> partition.leader() != null
                        && partition.isr().size() == partition.replicas().size());
    }

    /** Whether the group consists of so many instances, all of which own a task. */
    public boolean isSharedBy(int servers) {
        ConsumerGroupDescription group = group();
        return group.groupState() == GroupState.STABLE
                && group.members().size() == servers
                && group.members().stream()
                        .noneMatch(
                                member -> member.assignment().topicPartitions().isEmpty());
    }

    private ConsumerGroupDescription group() {
        return answer(
                admin.describeConsumerGroups(List.of(GROUP)).describedGroups().get(GROUP));
    }

    private static Node required(@Nullable Node node) {
        if (node == null || node.isEmpty()) {
            throw new IllegalStateException("no broker has that role just now");
        }
        return node;
    }

    private static <T> T answer(@Nullable KafkaFuture<T> future) {
        try {
            return Objects.requireNonNull(future).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the brokers do not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
