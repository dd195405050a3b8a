package io.cardledger.server.store;

import io.cardledger.server.lookup.AccountsView;
import io.cardledger.server.lookup.StoreQuery;
import lombok.RequiredArgsConstructor;
import org.apache.kafka.streams.query.FailureReason;
import org.apache.kafka.streams.query.QueryResult;
import org.jspecify.annotations.Nullable;

/**
 * A view that answers only while it is open, from before a question to after it: a store that is closed, or restored
 * again while it is read, may seem to lack what it holds. Opened and closed by the stream thread, asked by any.
 */
@RequiredArgsConstructor
final class GuardedView {

    private final AccountsView accounts;
    /** Another object each time it is opened; null as long as it is closed. */
    private volatile @Nullable Object epoch;

    /** Begins a new epoch, if there is none. */
    void open() {
        if (epoch == null) {
            epoch = new Object();
        }
    }

    void close() {
        epoch = null;
    }

    boolean isOpen() {
        return epoch != null;
    }

    <R> QueryResult<R> ask(StoreQuery<R> query) {
        Object before = epoch;
        R answer = before == null ? null : query.on(accounts);
        return before != null && before == epoch
                ? QueryResult.forResult(answer)
                : QueryResult.forFailure(FailureReason.NOT_ACTIVE, "the store is not complete");
    }
}
