package io.cardledger.e2e.fault.load;

import io.cardledger.e2e.fault.history.Question;

/**
 * A query that was sent over the topics.
 *
 * @param question what it asks
 * @param bad whether it is no query, and to be told so
 * @param askedAt when it was sent
 */
record Query(Question question, boolean bad, long askedAt) {}
