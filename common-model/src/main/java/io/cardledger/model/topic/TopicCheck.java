package io.cardledger.model.topic;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MAX_MESSAGE_BYTES_CONFIG;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;

/** Collects what does not fit about the topics that are there. */
final class TopicCheck {

    private static final String MIGRATION = ": the number is fixed for life, because it decides where a card's"
            + " operations lie. Either set billing.topics.partitions to what all topics have, or migrate: stop all"
            + " applications, create topics of new names with the wanted number, copy every operation into the new"
            + " operations topic keyed by its card, and start with the new names and a new application id";

    private final List<String> counts = new ArrayList<>();
    private final List<String> misfits = new ArrayList<>();

    void check(TopicSpec spec, TopicDescription description, Config settings) {
        checkPartitions(spec, description.partitions().size());
        checkCleanupPolicy(spec, valueOf(settings, CLEANUP_POLICY_CONFIG));
        checkSizeLimit(spec, valueOf(settings, MAX_MESSAGE_BYTES_CONFIG));
    }

    /** @throws TopicMisfitException if anything does not fit */
    void conclude() {
        if (!counts.isEmpty()) {
            misfits.add(0, String.join(", ", counts) + MIGRATION);
        }
        if (!misfits.isEmpty()) {
            throw new TopicMisfitException(misfits);
        }
    }

    private void checkPartitions(TopicSpec spec, int found) {
        if (found != spec.partitions()) {
            counts.add("topic " + spec.name() + " has " + found + " partitions and must have " + spec.partitions());
        }
    }

    private void checkCleanupPolicy(TopicSpec spec, String found) {
        if (!found.equals(spec.cleanupPolicy())) {
            misfits.add(misfit(spec, CLEANUP_POLICY_CONFIG, found, spec.cleanupPolicy()));
        }
    }

    private void checkSizeLimit(TopicSpec spec, String found) {
        if (Long.parseLong(found) < TopicSpec.MIN_MESSAGE_BYTES) {
            misfits.add(misfit(spec, MAX_MESSAGE_BYTES_CONFIG, found, "at least " + TopicSpec.MIN_MESSAGE_BYTES));
        }
    }

    private static String misfit(TopicSpec spec, String setting, String found, String wanted) {
        return "topic " + spec.name() + " has " + setting + "=" + found + " and must have " + wanted
                + ": change it with kafka-configs --alter --entity-type topics --entity-name " + spec.name();
    }

    private static String valueOf(Config settings, String name) {
        ConfigEntry entry = Objects.requireNonNull(settings.get(name), name);
        return Objects.requireNonNull(entry.value(), name);
    }

    static void checkAll(List<TopicSpec> specs, Map<String, TopicDescription> found, Map<String, Config> settings) {
        TopicCheck check = new TopicCheck();
        for (TopicSpec spec : specs) {
            String name = spec.name();
            check.check(
                    spec, Objects.requireNonNull(found.get(name), name), Objects.requireNonNull(settings.get(name)));
        }
        check.conclude();
    }
}
