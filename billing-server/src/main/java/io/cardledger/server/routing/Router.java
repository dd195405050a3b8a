package io.cardledger.server.routing;

import io.cardledger.model.position.Positions;
import io.cardledger.server.account.AccountQuery;
import io.cardledger.server.account.Lookup;
import io.cardledger.server.ledger.Ledger;
import io.cardledger.server.streams.BillingStreams;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.query.QueryResult;
import org.apache.kafka.streams.query.StateQueryRequest;
import org.springframework.stereotype.Component;

/** Finds the instance that owns a card, and reads the cards that this one owns. */
@Component
@RequiredArgsConstructor
public class Router {

    private static final StringSerializer CARDS = new StringSerializer();

    private final BillingStreams streams;
    private final OwnAddress self;

    /** Who owns a card by the last assignment seen. */
    public Owner ownerOf(String card) {
        KafkaStreams client = streams.client();
        if (client == null) {
            return Owner.UNKNOWN;
        }
        try {
            KeyQueryMetadata metadata = client.queryMetadataForKey(Ledger.STORE, card, CARDS);
            if (metadata == null || metadata.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
                return Owner.UNKNOWN;
            }
            return self.is(metadata.activeHost())
                    ? new Owner.Here(metadata.partition())
                    : new Owner.Elsewhere(metadata.activeHost());
        } catch (IllegalStateException | StreamsException e) {
            return Owner.UNKNOWN;
        }
    }

    /** Looks a card up in this instance's own store; empty if that cannot answer now, for instance while it restores. */
    public Optional<Lookup> lookUp(String card, int partition, Positions after) {
        KafkaStreams client = streams.client();
        if (client == null) {
            return Optional.empty();
        }
        try {
            QueryResult<Lookup> result = client.query(StateQueryRequest.inStore(Ledger.STORE)
                            .withQuery(new AccountQuery(card, after))
                            .withPartitions(Set.of(partition))
                            .requireActive())
                    .getPartitionResults()
                    .get(partition);
            return result == null || result.isFailure() ? Optional.empty() : Optional.of(result.getResult());
        } catch (IllegalStateException | StreamsException e) {
            return Optional.empty();
        }
    }
}
