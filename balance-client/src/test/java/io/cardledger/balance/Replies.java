package io.cardledger.balance;

import io.cardledger.model.json.BillingJson;
import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;

/** Replies as billing servers send them. */
public final class Replies {

    private Replies() {}

    public static String balance(String card, String amount) {
        return """
                {"card":"%s","balance":%s,"operations":3,"updatedAt":"2026-01-31T12:00:00Z","position":"2@1045"}\
                """.formatted(card, amount);
    }

    public static String problem(ProblemType type, String detail) {
        return BillingJson.mapper().writeValueAsString(Problem.of(type, detail));
    }

    public static String unknownCard() {
        return problem(ProblemType.UNKNOWN_CARD, "no operation of the card was counted");
    }
}
