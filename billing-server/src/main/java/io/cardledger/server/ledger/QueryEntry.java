package io.cardledger.server.ledger;

import io.cardledger.model.query.ParsedQuery;
import io.cardledger.server.reply.ReplyAddress;

/**
 * A balance query as the guard read it.
 *
 * @param parsed the query, or what is wrong with it
 * @param replyTo where its answer goes
 * @param replyRequested whether the query said so itself
 * @param askedAt when it was appended to the log, in milliseconds since 1970
 * @param misplaced whether it lies on another partition than its card's own
 */
public record QueryEntry(
        ParsedQuery parsed, ReplyAddress replyTo, boolean replyRequested, long askedAt, boolean misplaced)
        implements Entry {}
