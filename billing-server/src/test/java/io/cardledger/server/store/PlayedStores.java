package io.cardledger.server.store;

import io.cardledger.server.lookup.LocalStore;
import io.cardledger.server.lookup.StoreQuery;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.query.PositionBound;
import org.apache.kafka.streams.query.QueryConfig;
import org.apache.kafka.streams.query.QueryResult;

/** This instance's stores, without Kafka Streams. */
public final class PlayedStores extends LocalStore {

    private final Map<Integer, PlayedStore> stores = new HashMap<>();

    public PlayedStores() {
        super(BillingStore.NAME, () -> null);
    }

    /** The store of a partition, for which this instance is a standby unless it is told otherwise. */
    public PlayedStore of(int partition) {
        return stores.computeIfAbsent(partition, PlayedStore::new);
    }

    @Override
    public <R> Optional<R> ask(StoreQuery<R> query, int partition) {
        return Optional.ofNullable(stores.get(partition))
                .map(store -> store.store().query(query, PositionBound.unbounded(), new QueryConfig(false)))
                .filter(QueryResult::isSuccess)
                .map(QueryResult::getResult);
    }
}
