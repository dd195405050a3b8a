package io.cardledger.server.answer;

import io.cardledger.model.card.CardRules;
import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import io.cardledger.support.problem.ProblemException;

/** The card of a call. */
public final class CardParameter {

    private CardParameter() {}

    /** @throws ProblemException if it is no card */
    public static void check(String card) {
        if (!CardRules.isCard(card)) {
            throw new ProblemException(
                    Problem.of(ProblemType.BAD_CARD, "card " + CardRules.RULE).withField("card"));
        }
    }
}
