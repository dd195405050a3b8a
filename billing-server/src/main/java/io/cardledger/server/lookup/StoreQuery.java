package io.cardledger.server.lookup;

import org.apache.kafka.streams.query.Query;

/**
 * A question to one partition's store.
 *
 * @param <R> the answer
 */
public sealed interface StoreQuery<R> extends Query<R> permits AccountQuery, PageQuery, CompletenessQuery {

    /**
     * Whether a standby may answer, or a store that is being restored. It shows committed state only, of a moment that
     * may have passed. Only an active and complete store knows that a card does not exist.
     */
    boolean allowsStandby();

    /** Answers it. */
    R on(AccountsView accounts);
}
