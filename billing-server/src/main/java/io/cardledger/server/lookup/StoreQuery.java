package io.cardledger.server.lookup;

import org.apache.kafka.streams.query.Query;

/**
 * A question to one partition's store.
 *
 * @param <R> the answer
 */
public sealed interface StoreQuery<R> extends Query<R> permits AccountQuery, PageQuery, CompletenessQuery {

    /**
     * Whether a copy may answer: a standby, or a store that is being restored. It shows committed state only, of a moment
     * that may have passed. Only the owner's complete store knows that a card does not exist, and it answers as itself.
     */
    boolean ofStandby();

    /** Answers it. */
    R on(AccountsView accounts);
}
