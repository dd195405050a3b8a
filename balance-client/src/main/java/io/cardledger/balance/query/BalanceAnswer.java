package io.cardledger.balance.query;

import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;


/** What came back for a query. */
public sealed interface BalanceAnswer {

    /**
     * The balance.
     *
     * @param balance as the server tells it
     */
    record Known(CardBalance balance) implements BalanceAnswer {}

    /**
     * No balance.
     *
     * @param problem why, as the server or this client tells it
     */
    record Refused(Problem problem) implements BalanceAnswer {

        static Refused of(ProblemType type, String detail) {
            return new Refused(Problem.of(type, detail));
        }

        /** Whether the server says that it knows no such card. */
        public boolean isUnknownCard() {
            return problem.type().equals(ProblemType.UNKNOWN_CARD.uri());
        }
    }
}
