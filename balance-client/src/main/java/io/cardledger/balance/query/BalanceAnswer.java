package io.cardledger.balance.query;

import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import java.util.function.Function;

/** What came back for a query. */
public sealed interface BalanceAnswer {

    /** The result for the case at hand. */
    <T> T map(Function<Known, T> known, Function<Refused, T> refused);

    /**
     * The balance.
     *
     * @param balance as the server tells it
     */
    record Known(CardBalance balance) implements BalanceAnswer {

        @Override
        public <T> T map(Function<Known, T> known, Function<Refused, T> refused) {
            return known.apply(this);
        }
    }

    /**
     * No balance.
     *
     * @param problem why, as the server or this client tells it
     */
    record Refused(Problem problem) implements BalanceAnswer {

        @Override
        public <T> T map(Function<Known, T> known, Function<Refused, T> refused) {
            return refused.apply(this);
        }

        static Refused of(ProblemType type, String detail) {
            return new Refused(Problem.of(type, detail));
        }

        /** Whether the server says that it knows no such card. */
        public boolean isUnknownCard() {
            return problem.type().equals(ProblemType.UNKNOWN_CARD.uri());
        }
    }
}
