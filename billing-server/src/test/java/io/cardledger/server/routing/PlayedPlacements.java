package io.cardledger.server.routing;

import io.cardledger.model.topic.BillingTopics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.internals.StreamsMetadataImpl;

/** An assignment: which instance is active, and which are standbys, for each partition. Nothing is known at first. */
public final class PlayedPlacements {

    private final Map<String, Set<TopicPartition>> actives = new LinkedHashMap<>();
    private final Map<String, Set<TopicPartition>> standbys = new LinkedHashMap<>();
    private final BillingTopics topics;
    private final Placements placements;

    public PlayedPlacements(BillingTopics topics) {
        this.topics = topics;
        this.placements = new Placements(topics, this::instances);
    }

    public Placements placements() {
        return placements;
    }

    /** From now on this instance is active for the partition, and no other. */
    public PlayedPlacements active(int partition, String instance) {
        actives.values().forEach(all -> all.remove(source(partition)));
        of(actives, instance).add(source(partition));
        return this;
    }

    /** From now on these instances are standbys for the partition, and no others. */
    public PlayedPlacements standbys(int partition, String... instances) {
        standbys.values().forEach(all -> all.remove(source(partition)));
        for (String instance : instances) {
            of(standbys, instance).add(source(partition));
        }
        return this;
    }

    private TopicPartition source(int partition) {
        return new TopicPartition(topics.operations(), partition);
    }

    private static Set<TopicPartition> of(Map<String, Set<TopicPartition>> partitions, String instance) {
        return partitions.computeIfAbsent(instance, name -> new HashSet<>());
    }

    private Collection<StreamsMetadata> instances() {
        Set<String> names = new HashSet<>(actives.keySet());
        names.addAll(standbys.keySet());
        List<StreamsMetadata> instances = new ArrayList<>();
        names.stream().sorted().forEach(name -> instances.add(metadata(name)));
        return instances;
    }

    private StreamsMetadata metadata(String name) {
        return new StreamsMetadataImpl(
                HostInfo.buildFromEndpoint(name),
                Set.of(),
                actives.getOrDefault(name, Set.of()),
                Set.of(),
                standbys.getOrDefault(name, Set.of()));
    }
}
