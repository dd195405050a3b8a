package io.cardledger.server.lookup;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.query.QueryResult;
import org.apache.kafka.streams.query.StateQueryRequest;
import org.jspecify.annotations.Nullable;

/** This instance's own accounts: of the partitions for which it is active, and of those for which it is a standby. */
@RequiredArgsConstructor
public class LocalStore {

    private final String store;
    private final Supplier<@Nullable KafkaStreams> streams;

    /** Asks for one partition; empty if the store cannot answer now, for instance while it restores. */
    public <R> Optional<R> ask(StoreQuery<R> query, int partition) {
        KafkaStreams client = streams.get();
        if (client == null) {
            return Optional.empty();
        }
        try {
            QueryResult<R> result = client.query(
                            StateQueryRequest.inStore(store).withQuery(query).withPartitions(Set.of(partition)))
                    .getPartitionResults()
                    .get(partition);
            return result == null || result.isFailure() ? Optional.empty() : Optional.of(result.getResult());
        } catch (IllegalStateException | StreamsException e) {
            return Optional.empty();
        }
    }
}
