package io.cardledger.fault.load.topic;

import io.cardledger.fault.history.answer.Question;

/**
 * A query that was sent over the topics.
 *
 * @param question what it asks
 * @param bad whether it is no query, and to be told so
 * @param askedAt when it was sent
 */
record SentQuery(Question question, boolean bad, long askedAt) {}
