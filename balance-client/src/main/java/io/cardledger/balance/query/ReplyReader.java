package io.cardledger.balance.query;

import io.cardledger.balance.query.BalanceAnswer.Known;
import io.cardledger.balance.query.BalanceAnswer.Refused;
import io.cardledger.model.balance.CardBalance;
import io.cardledger.model.json.BillingJson;
import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads a reply, from whoever sent it; it never throws. */
final class ReplyReader {

    private static final int FIRST_ERROR = 400;
    private static final int LAST_ERROR = 599;
    private static final String UNREADABLE = "the reply cannot be read: is only the billing server allowed to write to"
            + " the reply topic, and is it of the same version?";

    private ReplyReader() {}

    static BalanceAnswer read(byte @Nullable [] reply, String card) {
        if (reply == null) {
            return unreadable();
        }
        try {
            Kind kind = BillingJson.mapper().readValue(reply, Kind.class);
            return kind == null || kind.type() == null ? balance(reply, card) : refusal(reply);
        } catch (JacksonException e) {
            return unreadable();
        }
    }

    private static BalanceAnswer refusal(byte[] reply) {
        Problem problem = BillingJson.mapper().readValue(reply, Problem.class);
        return isComplete(problem) ? new Refused(problem) : unreadable();
    }

    private static BalanceAnswer balance(byte[] reply, String card) {
        CardBalance balance = BillingJson.mapper().readValue(reply, CardBalance.class);
        return balance != null && balance.card().equals(card) ? new Known(balance) : unreadable();
    }

    /** Nothing makes a stranger's JSON have the fields that a problem must have. */
    @SuppressWarnings("ConstantValue")
    private static boolean isComplete(Problem problem) {
        return problem.title() != null
                && problem.detail() != null
                && problem.status() >= FIRST_ERROR
                && problem.status() <= LAST_ERROR;
    }

    private static Refused unreadable() {
        return Refused.of(ProblemType.UNAVAILABLE, UNREADABLE);
    }

    /** Only a problem has a type. */
    private record Kind(@Nullable String type) {}
}
