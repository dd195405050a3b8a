package io.cardledger.support.problem;

import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;

/** A call that cannot be answered as asked; it carries the answer. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** @param problem the answer */
    public ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** A header or parameter that does not fit. */
    public static ProblemException parameter(String name, String rule) {
        return new ProblemException(
                Problem.of(ProblemType.BAD_PARAMETER, name + " " + rule).withField(name));
    }

    /** The answer. */
    public Problem problem() {
        return problem;
    }
}
