package io.cardledger.server.ledger;

import io.cardledger.model.query.BalanceQuery;
import io.cardledger.server.reply.ReplyAddress;

/**
 * A query that waits for the fold.
 *
 * @param query the query
 * @param replyTo where its answer goes
 * @param deadline when its time is up, in milliseconds since 1970
 */
record PendingQuery(BalanceQuery query, ReplyAddress replyTo, long deadline) {}
