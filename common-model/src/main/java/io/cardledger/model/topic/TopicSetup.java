package io.cardledger.model.topic;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates the topics that are missing and refuses those that do not fit; the same for every application. */
public final class TopicSetup {

    private static final Duration PROPAGATION = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 100;

    private final Admin admin;
    private final BillingTopics topics;
    private boolean created;

    /** @param admin for the cluster; stays open */
    public TopicSetup(Admin admin, BillingTopics topics) {
        this.admin = admin;
        this.topics = topics;
    }

    /**
     * Creates what is missing, checks what is there, and returns when what was created can be written to.
     *
     * @throws TopicMisfitException if a topic does not fit
     * @throws RetriableException if the cluster cannot be reached just now
     * @throws KafkaException if the cluster does not allow it
     */
    public void run() {
        Instant end = Instant.now().plus(PROPAGATION);
        while (!isDone(Instant.now().isBefore(end))) {
            pause(PAUSE_MILLIS);
        }
    }

    /** A broker may not know yet what another one, or another application, has just created. */
    private boolean isDone(boolean again) {
        try {
            createMissing();
            check();
            return true;
        } catch (UnknownTopicOrPartitionException e) {
            if (!again) {
                throw e;
            }
            return false;
        }
    }

    private void createMissing() {
        Set<String> existing = AdminCalls.answer(admin.listTopics().names());
        List<TopicSpec> missing = topics.specs().stream()
                .filter(spec -> !existing.contains(spec.name()))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        int brokers = AdminCalls.answer(admin.describeCluster().nodes()).size();
        if (brokers < topics.brokers()) {
            throw new TooFewBrokersException(brokers, topics.brokers());
        }
        created = true;
        admin.createTopics(missing.stream().map(spec -> spec.newTopic(brokers)).toList())
                .values()
                .values()
                .forEach(TopicSetup::awaitCreation);
    }

    private static void awaitCreation(KafkaFuture<Void> created) {
        try {
            AdminCalls.answer(created);
        } catch (TopicExistsException e) {
            // another instance was faster; the check that follows is for both
        }
    }

    private void check() {
        List<String> names = topics.specs().stream().map(TopicSpec::name).toList();
        Map<String, TopicDescription> found =
                AdminCalls.answer(admin.describeTopics(names).allTopicNames());
        TopicCheck.checkAll(topics.specs(), found, settingsOf(names));
        if (created) {
            awaitLeaders(found.values());
        }
    }

    /**
     * A leader that is not ready yet may refuse a producer's first batch and take those in flight behind it. The first
     * one is out of order then, and offered in vain until its time is up.
     */
    private void awaitLeaders(Collection<TopicDescription> found) {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        found.forEach(topic -> topic.partitions()
                .forEach(each -> ends.put(new TopicPartition(topic.name(), each.partition()), OffsetSpec.latest())));
        AdminCalls.answer(admin.listOffsets(ends).all());
    }

    private Map<String, Config> settingsOf(Collection<String> names) {
        List<ConfigResource> resources = names.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        return AdminCalls.answer(admin.describeConfigs(resources).all()).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    }

    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while setting up topics", e);
        }
    }
}
