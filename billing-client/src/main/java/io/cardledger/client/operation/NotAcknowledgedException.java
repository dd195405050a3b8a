package io.cardledger.client.operation;

import io.cardledger.model.problem.Accepted;
import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The broker did not acknowledge an operation in time. */
public final class NotAcknowledgedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String NEVER_SENT =
            "the operation was never sent, because the broker cannot be reached or takes"
                    + " no more just now: send it again later";
    private static final String MAYBE_SENT =
            "the broker did not acknowledge the operation in time, and it may count all"
                    + " the same: send it again later, with the same id";

    private final @Nullable String id;
    private final Accepted accepted;

    NotAcknowledgedException(@Nullable String id, Accepted accepted, Exception cause) {
        super(accepted == Accepted.NO ? NEVER_SENT : MAYBE_SENT, cause);
        this.id = id;
        this.accepted = accepted;
    }

    /** The same as {@code failure}, which a sender's future ended with, for the operation {@code id}. */
    static RuntimeException of(String id, Throwable failure) {
        return causeOf(failure) instanceof NotAcknowledgedException expected
                ? new NotAcknowledgedException(id, expected.accepted, expected)
                : new CompletionException(failure);
    }

    /** The same for the caller. */
    public Problem problem() {
        return Problem.of(ProblemType.UNAVAILABLE, String.valueOf(getMessage())).withOperation(id, accepted);
    }

    /** The problem behind {@code failure}, which a sender's future ended with. */
    public static Problem problemOf(@Nullable Throwable failure) {
        return causeOf(failure) instanceof NotAcknowledgedException expected
                ? expected.problem()
                : Problem.of(ProblemType.INTERNAL, "an operation could not be handled; this is a bug");
    }

    private static @Nullable Throwable causeOf(@Nullable Throwable failure) {
        return failure instanceof CompletionException ? failure.getCause() : failure;
    }
}
