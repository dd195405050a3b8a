package io.cardledger.server.routing;

import io.cardledger.model.card.CardRules;
import io.cardledger.server.account.StoreQuery;
import io.cardledger.server.ledger.Ledger;
import io.cardledger.server.settings.BillingSettings;
import io.cardledger.server.streams.BillingStreams;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.query.QueryResult;
import org.apache.kafka.streams.query.StateQueryRequest;
import org.apache.kafka.streams.state.HostInfo;
import org.springframework.stereotype.Component;

/** Knows where each card's account is, and asks this instance's own stores. */
@Component
public class Router {

    private final BillingStreams streams;
    private final String operations;
    private final int partitions;

    Router(BillingStreams streams, BillingSettings settings) {
        this.streams = streams;
        this.operations = settings.topics().operations();
        this.partitions = settings.topics().partitions();
    }

    /** How many partitions there are. */
    public int partitions() {
        return partitions;
    }

    /** The card's own partition. */
    public int partitionOf(String card) {
        return CardRules.partitionOf(card, partitions);
    }

    /** Where the partition's accounts are. */
    public Placement placementOf(int partition) {
        return placementOf(partition, instances());
    }

    /** Where the accounts of each partition are. */
    public List<Placement> placements() {
        Collection<StreamsMetadata> instances = instances();
        return IntStream.range(0, partitions)
                .mapToObj(partition -> placementOf(partition, instances))
                .toList();
    }

    /** The instances that take part, by the last assignment seen; none as long as there was none. */
    public List<HostInfo> hosts() {
        return instances().stream().map(StreamsMetadata::hostInfo).distinct().toList();
    }

    private Collection<StreamsMetadata> instances() {
        KafkaStreams client = streams.client();
        if (client == null) {
            return List.of();
        }
        try {
            return client.metadataForAllStreamsClients();
        } catch (IllegalStateException | StreamsException e) {
            return List.of();
        }
    }

    /** Asks this instance's own store; empty if it cannot answer now, for instance while it restores. */
    public <R> Optional<R> ask(StoreQuery<R> query, int partition) {
        KafkaStreams client = streams.client();
        if (client == null) {
            return Optional.empty();
        }
        try {
            QueryResult<R> result = client.query(StateQueryRequest.inStore(Ledger.STORE)
                            .withQuery(query)
                            .withPartitions(Set.of(partition)))
                    .getPartitionResults()
                    .get(partition);
            return result == null || result.isFailure() ? Optional.empty() : Optional.of(result.getResult());
        } catch (IllegalStateException | StreamsException e) {
            return Optional.empty();
        }
    }

    private Placement placementOf(int partition, Collection<StreamsMetadata> instances) {
        TopicPartition source = new TopicPartition(operations, partition);
        HostInfo owner = null;
        List<HostInfo> standbys = new ArrayList<>();
        for (StreamsMetadata instance : instances) {
            if (instance.topicPartitions().contains(source)) {
                owner = instance.hostInfo();
            } else if (instance.standbyTopicPartitions().contains(source)) {
                standbys.add(instance.hostInfo());
            }
        }
        return new Placement(partition, owner, standbys);
    }
}
