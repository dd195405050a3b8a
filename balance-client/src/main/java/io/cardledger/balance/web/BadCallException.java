package io.cardledger.balance.web;

import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;

/** The caller broke a rule; the problem names the field and repeats nothing of its value. */
final class BadCallException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    BadCallException(ProblemType type, String field, String rule) {
        super(field + " " + rule, null, false, false);
        this.problem = Problem.of(type, field + " " + rule).withField(field);
    }

    Problem problem() {
        return problem;
    }
}
