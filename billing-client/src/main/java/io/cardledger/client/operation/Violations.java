package io.cardledger.client.operation;

import io.cardledger.model.operation.Violation;
import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;

/** Tells callers which rule an operation breaks. */
public final class Violations {

    private static final String EXAMPLE = "; send an operation such as {\"card\":\"0\",\"operation\":100.0}";

    private Violations() {}

    /** @param where what the operation stood in, for a violation that is not about one field */
    public static Problem problem(Violation violation, String where) {
        String detail = violation.field() == null ? where + " " + violation.detail() + EXAMPLE : violation.detail();
        return Problem.of(ProblemType.BAD_OPERATION, detail)
                .withField(violation.field())
                .withReason(violation.reason().code());
    }
}
