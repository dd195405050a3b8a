package io.cardledger.model.query;

import io.cardledger.model.problem.Problem;

/**
 * A query that cannot be answered as it stands.
 *
 * @param problem what is wrong with it
 */
public record Unreadable(Problem problem) implements ParsedQuery {}
