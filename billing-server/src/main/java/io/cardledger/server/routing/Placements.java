package io.cardledger.server.routing;

import io.cardledger.model.card.CardRules;
import io.cardledger.model.topic.BillingTopics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.state.HostInfo;

/** Knows which instances have which partition's accounts, by the last assignment seen. */
@RequiredArgsConstructor
public final class Placements {

    private final BillingTopics topics;
    private final Supplier<? extends Collection<StreamsMetadata>> instances;

    /** How many partitions there are. */
    public int partitions() {
        return topics.partitions();
    }

    /** The card's own partition. */
    public int partitionOf(String card) {
        return CardRules.partitionOf(card, topics.partitions());
    }

    /** Where the partition's accounts are. */
    public Placement of(int partition) {
        return of(partition, instances.get());
    }

    /** Where the accounts of each partition are. */
    public List<Placement> all() {
        Collection<StreamsMetadata> known = instances.get();
        return IntStream.range(0, topics.partitions())
                .mapToObj(partition -> of(partition, known))
                .toList();
    }

    /** The instances that take part; none as long as no assignment was seen. */
    public List<HostInfo> hosts() {
        return instances.get().stream()
                .map(StreamsMetadata::hostInfo)
                .distinct()
                .toList();
    }

    private Placement of(int partition, Collection<StreamsMetadata> known) {
        TopicPartition source = new TopicPartition(topics.operations(), partition);
        HostInfo active = null;
        List<HostInfo> standbys = new ArrayList<>();
        for (StreamsMetadata instance : known) {
            if (instance.topicPartitions().contains(source)) {
                active = instance.hostInfo();
            } else if (instance.standbyTopicPartitions().contains(source)) {
                standbys.add(instance.hostInfo());
            }
        }
        return new Placement(partition, active, standbys);
    }
}
