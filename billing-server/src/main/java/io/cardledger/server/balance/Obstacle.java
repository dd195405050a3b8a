package io.cardledger.server.balance;

import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;

/** Why there is no answer yet; it may go away while the call waits. */
enum Obstacle {
    /** The fold has not got as far as the position asked for. */
    BEHIND(ProblemType.TIMEOUT, "the position asked for was not reached in time; ask again, or check that it exists"),
    /** The card's partition has no owner that can answer. */
    MOVING(ProblemType.UNAVAILABLE, "the card's partition is moving to another instance; ask again in a second"),
    /** The owner does not answer, and no copy may or can. */
    UNREACHABLE(
            ProblemType.UNAVAILABLE,
            "the card's owner cannot be reached, and no copy within maxLag knows the card; ask again in a second"),
    /** This instance was taken for the owner, and is not. */
    NOT_THE_OWNER(ProblemType.UNAVAILABLE, "another instance owns the card by now; ask again in a second"),
    /** Too many calls wait. */
    CROWDED(ProblemType.UNAVAILABLE, "too many calls wait just now; ask again in a second"),
    /** The instance stops. */
    STOPPING(ProblemType.UNAVAILABLE, "this instance is stopping; ask another one, or again in a second");

    private final ProblemType type;
    private final String detail;

    Obstacle(ProblemType type, String detail) {
        this.type = type;
        this.detail = detail;
    }

    Answer toAnswer(String card) {
        return new Answer.Refused(toProblem().withCard(card));
    }

    Problem toProblem() {
        return Problem.of(type, detail);
    }
}
