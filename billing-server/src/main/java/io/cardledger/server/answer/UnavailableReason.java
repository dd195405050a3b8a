package io.cardledger.server.answer;

import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;

/** Why there is no answer yet; it may go away while the call waits. */
public enum UnavailableReason {
    /** The fold has not got as far as the position asked for. */
    BEHIND(ProblemType.TIMEOUT, "the position asked for was not reached in time; ask again, or check that it exists"),
    /** The card's partition has no active instance that can answer. */
    MOVING(ProblemType.UNAVAILABLE, "the card's partition is moving to another instance; ask again in a second"),
    /** The active instance does not answer, and no standby may or can. */
    UNREACHABLE(
            ProblemType.UNAVAILABLE,
            "the card's owner cannot be reached, and no copy within maxLag knows the card; ask again in a second"),
    /** This instance was taken for the active one, and is not. */
    NOT_ACTIVE(ProblemType.UNAVAILABLE, "another instance owns the card by now; ask again in a second"),
    /** Too many calls wait. */
    TOO_MANY_WAITING(ProblemType.UNAVAILABLE, "too many calls wait just now; ask again in a second"),
    /** The instance stops. */
    STOPPING(ProblemType.UNAVAILABLE, "this instance is stopping; ask another one, or again in a second");

    private final ProblemType type;
    private final String detail;

    UnavailableReason(ProblemType type, String detail) {
        this.type = type;
        this.detail = detail;
    }

    /** The refusal of a call for one card. */
    public Answer toAnswer(String card) {
        return new Answer.Refused(toProblem().withCard(card));
    }

    /** The same without a card. */
    public Problem toProblem() {
        return Problem.of(type, detail);
    }
}
