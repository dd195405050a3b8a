package io.cardledger.server.balance;

import io.cardledger.model.card.CardRules;
import io.cardledger.model.position.Positions;
import io.cardledger.model.problem.Problem;
import io.cardledger.model.problem.ProblemType;
import io.cardledger.model.query.Patience;
import io.cardledger.problem.ProblemException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/** Reads a call's card and parameters; what does not fit is told by name. */
final class BalanceParameters {

    private BalanceParameters() {}

    /** @throws ProblemException if the card or a parameter does not fit */
    static BalanceRequest read(String card, Map<String, String[]> parameters, String accept, boolean forwarded) {
        if (!CardRules.isCard(card)) {
            throw new ProblemException(
                    Problem.of(ProblemType.BAD_CARD, "card " + CardRules.RULE).withField("card"));
        }
        Positions after = parameter("after", parameters, Positions::parse, Positions.NONE);
        Duration patience = parameter("wait", parameters, Patience::parse, Patience.DEFAULT);
        return new BalanceRequest(card, after, patience, accept, forwarded);
    }

    private static <T> T parameter(
            String name, Map<String, String[]> parameters, Function<String, T> reader, T otherwise) {
        String[] values = parameters.get(name);
        if (values == null) {
            return otherwise;
        }
        if (values.length > 1) {
            throw bad(name, "must occur once");
        }
        try {
            return reader.apply(values[0]);
        } catch (IllegalArgumentException e) {
            throw bad(name, String.valueOf(e.getMessage()));
        }
    }

    private static ProblemException bad(String name, String rule) {
        return new ProblemException(
                Problem.of(ProblemType.BAD_PARAMETER, name + " " + rule).withField(name));
    }
}
