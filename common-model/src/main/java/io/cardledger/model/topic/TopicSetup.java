package io.cardledger.model.topic;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MAX_MESSAGE_BYTES_CONFIG;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics that are missing and refuses those that do not fit; the same for every application. */
public final class TopicSetup {

    private final Admin admin;
    private final BillingTopics topics;

    /** @param admin for the cluster; stays open */
    public TopicSetup(Admin admin, BillingTopics topics) {
        this.admin = admin;
        this.topics = topics;
    }

    /**
     * Creates what is missing, then checks what is there.
     *
     * @throws TopicMisfitException if a topic does not fit
     * @throws KafkaException if the cluster cannot be reached, or does not allow it
     */
    public void run() {
        createMissing();
        check();
    }

    private void createMissing() {
        Set<String> existing = get(admin.listTopics().names());
        List<TopicSpec> missing = topics.specs().stream()
                .filter(spec -> !existing.contains(spec.name()))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        int brokers = get(admin.describeCluster().nodes()).size();
        admin.createTopics(missing.stream().map(spec -> spec.newTopic(brokers)).toList())
                .values()
                .forEach((name, created) -> awaitCreation(created));
    }

    private static void awaitCreation(KafkaFuture<Void> created) {
        try {
            get(created);
        } catch (TopicExistsException e) {
            // another instance was faster; the check that follows is for both
        }
    }

    private void check() {
        List<String> names = topics.specs().stream().map(TopicSpec::name).toList();
        Map<String, TopicDescription> descriptions =
                get(admin.describeTopics(names).allTopicNames());
        Map<String, Config> settings = settingsOf(names);
        List<String> misfits = new ArrayList<>();
        for (TopicSpec spec : topics.specs()) {
            checkPartitions(spec, descriptions.get(spec.name()).partitions().size(), misfits);
            checkSettings(spec, settings.get(spec.name()), misfits);
        }
        if (!misfits.isEmpty()) {
            throw new TopicMisfitException(misfits);
        }
    }

    private Map<String, Config> settingsOf(Collection<String> names) {
        List<ConfigResource> resources = names.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        return get(admin.describeConfigs(resources).all()).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    }

    private static void checkPartitions(TopicSpec spec, int found, List<String> misfits) {
        if (found != spec.partitions()) {
            misfits.add("topic " + spec.name() + " has " + found + " partitions and must have " + spec.partitions()
                    + ": the number is fixed for life, because it decides where a card's operations lie."
                    + " Either set billing.topics.partitions to what all topics have, or migrate: stop all"
                    + " applications, create topics of new names with the wanted number, copy every operation into"
                    + " the new operations topic keyed by its card, and start with the new names and a new"
                    + " application id");
        }
    }

    private static void checkSettings(TopicSpec spec, Config found, List<String> misfits) {
        String policy = found.get(CLEANUP_POLICY_CONFIG).value();
        if (!policy.equals(spec.cleanupPolicy())) {
            misfits.add(misfit(spec, CLEANUP_POLICY_CONFIG, policy, spec.cleanupPolicy()));
        }
        String limit = found.get(MAX_MESSAGE_BYTES_CONFIG).value();
        if (Integer.parseInt(limit) < TopicSpec.MIN_MESSAGE_BYTES) {
            misfits.add(misfit(spec, MAX_MESSAGE_BYTES_CONFIG, limit, "at least " + TopicSpec.MIN_MESSAGE_BYTES));
        }
    }

    private static String misfit(TopicSpec spec, String setting, String found, String wanted) {
        return "topic " + spec.name() + " has " + setting + "=" + found + " and must have " + wanted
                + ": change it with kafka-configs --alter --entity-type topics --entity-name " + spec.name();
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while setting up topics", e);
        }
    }
}
